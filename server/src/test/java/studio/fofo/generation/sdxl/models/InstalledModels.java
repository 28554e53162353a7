package studio.fofo.generation.sdxl.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import studio.fofo.generation.sdxl.TinySdxl;
import studio.fofo.inference.TinyGraph.Type;

/** Models and LoRAs in a folder, added as {@code ./fofo models add} does it. */
public final class InstalledModels {

  private InstalledModels() {}

  public static InstalledModel tiny(Path models, String name) {
    return with(models, name, Map.of());
  }

  /** @param replaced files of the export with other contents */
  public static InstalledModel with(Path models, String name, Map<String, byte[]> replaced) {
    return with(models, name, Type.FLOAT, replaced);
  }

  public static InstalledModel with(Path models, String name, Type type, Map<String, byte[]> replaced) {
    try {
      var export = Files.createTempDirectory(Files.createDirectories(models), "export");
      new TinySdxl(type).write(export);
      for (var file : replaced.entrySet()) {
        Files.write(export.resolve(file.getKey()), file.getValue());
      }
      return new Adding(new ModelFolder(models)).model(export, name, "our tests", "Apache-2.0");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public static void lora(Path models, String name, byte[] file) {
    try {
      var draft = Files.write(Files.createTempDirectory(models, "lora").resolve(name + ".safetensors"), file);
      new Adding(new ModelFolder(models)).lora(draft, name, null, "Apache-2.0", 1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
