package studio.fofo.generation.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.artworks.PaintingThreads;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.calls.Calls;
import studio.fofo.generation.engine.EngineImage;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.engine.LocalEngine;
import studio.fofo.generation.style.Enhancement;
import studio.fofo.generation.style.StylePack;
import studio.fofo.generation.style.StylePacks;
import studio.fofo.generation.style.StyleSamples;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;
import studio.fofo.storage.MediaStore;

/**
 * Has an engine of this process draw each style's samples once, and again after the engine changed, since a remote one would charge for
 * them; and deletes old events.
 */
@Configuration(proxyBeanMethods = false)
class GenerationChores {

  private static final Duration CALLS_KEPT = Duration.ofDays(1);

  @Bean
  @ConditionalOnRole(Role.AI)
  RecurringTask drawStyleSamples(
      StylePacks packs, Engines engines, Enhancement enhancement, StyleSamples samples, MediaStore media, PaintingThreads threads) {
    var drawing = new SampleDrawing(engines, enhancement, samples, media, threads);
    return new RecurringTask("generation.style-samples", Role.AI, Duration.ofHours(1), () -> drawing.drawAll(packs.all()));
  }

  @Bean
  @ConditionalOnRole(Role.AI)
  RecurringTask forgetJobEvents(JobEvents events, EngineNews news, Calls calls, JobPreviews previews, EngineTroubles troubles,
      GenerationSettings settings, Clock clock) {
    return new RecurringTask("generation.forget-events", Role.AI, Duration.ofMinutes(10), () -> {
      events.forgetOlderThan(settings.eventsKept());
      news.forget();
      calls.forget(clock.instant().minus(CALLS_KEPT));
      previews.forget();
      troubles.forget();
    });
  }

  @Bean
  @ConditionalOnRole(Role.AI)
  RecurringTask clearAbandonedLanes(AbandonedLanes abandoned) {
    return new RecurringTask("generation.abandoned-lanes", Role.AI, Duration.ofMinutes(1), abandoned::clear);
  }

  private record SampleDrawing(Engines engines, Enhancement enhancement, StyleSamples samples, MediaStore media, PaintingThreads threads) {

    /** A style that cannot be drawn does not affect the others. */
    void drawAll(List<StylePack> packs) {
      var failures = new ArrayList<RuntimeException>();
      for (var pack : packs) {
        try {
          drawMissing(pack);
        } catch (RuntimeException failed) {
          failures.add(failed);
        }
      }
      if (!failures.isEmpty()) {
        throw failures.getFirst();
      }
    }

    private void drawMissing(StylePack pack) {
      var local = engines.local(pack.id());
      if (local.isEmpty()) {
        return;
      }
      var engine = local.get();
      for (var number = 0; number < pack.samples().size(); number++) {
        if (!samples.madeBy(pack.id(), number).equals(Optional.of(version(engine)))) {
          var missing = number;
          threads.paint(PaintingThreads.Urgency.BACKGROUND, () -> draw(engine, pack, missing));
        }
      }
    }

    private boolean draw(LocalEngine engine, StylePack pack, int number) {
      var sample = pack.samples().get(number);
      var enhanced = enhancement.of(sample.prompt(), "", pack);
      var order = new EngineOrder(
          "sample-" + pack.id() + "-" + number, sample.prompt(), "", enhanced.prompt(), enhanced.negative(), pack.id(), sample.seed(), 1,
          SizePreset.SQUARE.ratio(), SizePreset.SQUARE.width(), SizePreset.SQUARE.height(), Optional.empty());
      try {
        engine.make(order, new SampleStoring(pack.id(), number, version(engine), samples, media));
        return true;
      } catch (EngineUnavailable | EngineRefused failed) {
        throw new IllegalStateException("sample " + number + " of style " + pack.id() + " was not drawn: " + failed.getMessage(), failed);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("drawing samples was interrupted because the process is stopping", stopping);
      }
    }

    private static String version(LocalEngine engine) {
      return engine.capabilities().name() + "/" + engine.capabilities().version();
    }
  }

  private record SampleStoring(String style, int number, String version, StyleSamples samples, MediaStore media)
      implements LocalEngine.Observer {

    @Override
    public boolean wants(int variant) {
      return true;
    }

    @Override
    public void progress(double share) {}

    @Override
    public void finished(EngineImage image) {
      samples.keep(style, number, version, media.derive(image.png()).displaySmall());
    }
  }
}
