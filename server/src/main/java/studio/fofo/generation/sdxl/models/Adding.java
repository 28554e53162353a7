package studio.fofo.generation.sdxl.models;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.sdxl.models.ModelManifest.LoraManifest;
import studio.fofo.generation.sdxl.models.ModelManifest.ModelEntry;
import studio.fofo.inference.ModelFile;

/** Adds an export, or a LoRA, to the folder of models: copies its files, and writes down what they are. */
public final class Adding {

  private static final List<String> FOLDERS = List.of("text_encoder", "text_encoder_2", "tokenizer", "tokenizer_2", "unet", "vae_decoder",
      "vae_encoder");
  private static final String ENDING = ".safetensors";

  private final ModelFolder folder;

  public Adding(ModelFolder folder) {
    this.folder = folder;
  }

  /**
   * A model as optimum exports it.
   *
   * @param name of its folder here
   * @throws FileAlreadyExistsException if there is one of that name
   * @throws IOException if the export is not complete; then nothing is left of it here
   */
  public InstalledModel model(Path export, String name, String source, String licence) throws IOException {
    for (var needed : InstalledModel.NEEDED) {
      if (!Files.isRegularFile(export.resolve(needed))) {
        throw new IOException(export + " has no " + needed + ": it is not SDXL as \"optimum-cli export onnx\" writes it");
      }
    }
    var place = folder.path().resolve(name);
    if (Files.exists(place)) {
      throw new FileAlreadyExistsException(place.toString());
    }
    var draft = Files.createTempDirectory(Files.createDirectories(folder.path()), "adding");
    try {
      var files = new TreeMap<String, ModelEntry>();
      for (var file : files(export)) {
        var copy = draft.resolve(export.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        files.put(export.relativize(file).toString().replace('\\', '/'), entry(copy));
      }
      var manifest = new ModelManifest(name, source, licence, ExportedDefaults.precision(draft), ExportedDefaults.of(export), files);
      ModelFolder.write(draft.resolve(ModelManifest.FILE), manifest);
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
      return new InstalledModel(place, manifest);
    } finally {
      delete(draft);
    }
  }

  private static List<Path> files(Path export) throws IOException {
    var found = new ArrayList<Path>();
    for (var part : FOLDERS) {
      if (Files.isDirectory(export.resolve(part))) {
        try (Stream<Path> files = Files.list(export.resolve(part))) {
          files.filter(Files::isRegularFile).sorted().forEach(found::add);
        }
      }
    }
    return found;
  }

  private static ModelEntry entry(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new ModelEntry(ModelFile.digest(in), Files.size(file));
    }
  }

  private static void delete(Path draft) throws IOException {
    if (Files.exists(draft)) {
      try (var files = Files.walk(draft)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** A LoRA of one file. Style packs name it by {@code name}. */
  public LoraManifest lora(Path file, String name, @Nullable String source, String licence, double scale) throws IOException {
    if (!file.toString().endsWith(ENDING)) {
      throw new IOException(file + " does not end in " + ENDING + ": other formats can contain programs, and are not read");
    }
    var loras = Files.createDirectories(folder.path().resolve("loras"));
    var copy = loras.resolve(name + ENDING);
    Files.copy(file, copy);
    var entry = entry(copy);
    var manifest = new LoraManifest(name, source, licence, scale, entry.sha256(), entry.bytes());
    ModelFolder.write(loras.resolve(name + ".json"), manifest);
    return manifest;
  }
}
