package studio.fofo.storage;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import studio.fofo.runtime.embedded.FofoHome;
import studio.fofo.storage.blocks.BlockStore;
import studio.fofo.storage.blocks.BlocksWithinNames;
import studio.fofo.storage.blocks.FileBlockStore;
import studio.fofo.storage.files.DurableFolder;
import studio.fofo.storage.media.FileMediaFiles;
import studio.fofo.storage.media.MediaFiles;
import studio.fofo.storage.pins.HeldPins;
import studio.fofo.storage.pins.Pins;

/** The embedded adapters: everything under {@code FOFO_HOME}, shared by all processes on it. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

  @Bean
  BlockStore blockStore(Environment environment, Clock clock) {
    return new BlocksWithinNames(new FileBlockStore(new DurableFolder(FofoHome.of(environment).folder("storage/blocks"), clock.instant())));
  }

  @Bean
  MediaFiles mediaFiles(Environment environment, Clock clock) {
    return new FileMediaFiles(new DurableFolder(FofoHome.of(environment).folder("storage/media"), clock.instant()));
  }

  @Bean
  Pins pins(BlockStore blocks) {
    return new HeldPins(blocks);
  }
}
