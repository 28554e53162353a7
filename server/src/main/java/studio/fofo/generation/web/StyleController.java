package studio.fofo.generation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.style.StylePack;
import studio.fofo.generation.style.StylePacks;
import studio.fofo.generation.style.StyleSamples;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;
import studio.fofo.runtime.web.HotReads;

/** The available styles. */
@RestController
@NeedsNoScope(owner = Scope.GENERATE)
@ConditionalOnRole(Role.AI)
class StyleController {

  private final StylePacks packs;
  private final StyleSamples samples;
  private final Engines engines;

  StyleController(StylePacks packs, StyleSamples samples, Engines engines) {
    this.packs = packs;
    this.samples = samples;
    this.engines = engines;
  }

  record StyleView(String id, String name, String description, List<String> sampleUrls, List<String> palette) {}

  record StylesView(List<StyleView> items) {}

  /** Styles that an engine of this studio supports; samples appear once they are drawn. */
  @GetMapping("/api/v1/ai/styles")
  StylesView styles(HttpServletRequest request) {
    HotReads.keep(request, StyleSamples.TOPIC);
    return new StylesView(packs.all().stream().filter(pack -> engines.draw(pack.id())).map(this::view).toList());
  }

  private StyleView view(StylePack pack) {
    return new StyleView(pack.id(), pack.name(), pack.description(), samples.urls(pack.id()), pack.palette());
  }
}
