package studio.fofo.generation.procedural;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import studio.fofo.generation.engine.Abilities;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineImage;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.LocalEngine;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.engine.Understood;
import studio.fofo.painter.AspectRatio;
import studio.fofo.painter.Drawing;
import studio.fofo.painter.Meant;
import studio.fofo.painter.Painter;
import studio.fofo.painter.Painting;
import studio.fofo.painter.PaintingRequest;
import studio.fofo.painter.image.PictureMetadata;

/**
 * {@link LocalEngine} with {@link Painter}. It paints one variant after another, so that at most one picture per order is in memory.
 */
@Component
class ProceduralEngine implements LocalEngine {

  private static final double BEGUN = 0.2;
  private static final int MOST_VARIANTS = 4;

  private final Painter painter = new Painter();
  private final Capabilities capabilities = new Capabilities(
      Painter.ENGINE, Painter.VERSION, "fofo-painter", false, Set.copyOf(painter.styles()),
      new Abilities(true, true, false, false, false, MOST_VARIANTS, Abilities.EVERY_ASPECT), PictureCost.FREE);

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Optional<Understood> understood(String prompt, String negativePrompt, Meant meant, String version) {
    var painter = this.painter.understanding(prompt, negativePrompt, version, meant);
    return Optional.of(new Understood(
        painter.known().stream().map(known -> new Understood.Subject(known.words(), known.subject(), known.nearest())).toList(),
        painter.unknown(),
        painter.actions(), painter.undrawn()));
  }

  @Override
  public void make(EngineOrder order, Observer observer) throws EngineRefused, InterruptedException {
    if (!capabilities.styles().contains(order.style())) {
      throw new EngineRefused("the painter has no style " + order.style() + "; it has " + painter.styles());
    }
    for (var variant = 0; variant < order.variants(); variant++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("painting of " + order.key() + " was stopped before variant " + variant);
      }
      if (observer.wants(variant)) {
        observer.progress((variant + BEGUN) / order.variants());
        observer.finished(paint(order, variant));
      }
      observer.progress((variant + 1.0) / order.variants());
    }
  }

  private EngineImage paint(EngineOrder order, int variant) throws EngineRefused {
    try {
      var request = request(order, variant);
      var painting = painter.paint(request);
      var png = painting.png(order.width(), metadata(order, request));
      return new EngineImage(
          variant, request.seed(), png, order.width(), request.aspect().height(order.width()), painting.features(),
          parameters(request, painting),
          Drawing.of(painting).bytes());
    } catch (IllegalArgumentException unpaintable) {
      throw new EngineRefused(String.valueOf(unpaintable.getMessage()));
    }
  }

  /** A variation keeps the picture's seed and numbers its variants, so that the same request gives the same pictures. */
  private static PaintingRequest request(EngineOrder order, int variant) {
    var variation = order.variation();
    return new PaintingRequest(
        order.prompt(), order.negativePrompt(), order.style(),
        variation.isPresent() ? variation.get().seed() : order.seedOf(variant),
        AspectRatio.parse(order.aspect()),
        variation.isPresent() ? order.seedOf(variant) + 1 : 0, Painter.VERSION, order.meant());
  }

  private static PictureMetadata metadata(EngineOrder order, PaintingRequest request) {
    var text = new LinkedHashMap<String, String>();
    text.put("parameters", request.parameters());
    text.put("Enhanced prompt", order.enhancedPrompt());
    text.put("Software", "FOFO Studio");
    return new PictureMetadata(text, PictureMetadata.Origin.PROCEDURAL, 0);
  }

  private Map<String, Object> parameters(PaintingRequest request, Painting painting) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("parameters", request.parameters());
    parameters.put("negativePrompt", request.negativePrompt());
    parameters.put("aspect", request.aspect().toString());
    parameters.put("variation", request.variation());
    parameters.put("understood", painting.understood());
    parameters.put("unknown",
        painter.understanding(request.prompt(), request.negativePrompt(), request.version(), request.meant()).unknown());
    if (!request.meant().isEmpty()) {
      parameters.put("meant", request.meant().text());
    }
    return parameters;
  }
}
