package studio.fofo.generation.sdxl.models;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.sdxl.lora.LoraFile;
import studio.fofo.generation.sdxl.models.ModelManifest.LoraManifest;
import studio.fofo.generation.sdxl.models.ModelManifest.ModelEntry;
import studio.fofo.inference.ModelFile;
import studio.fofo.runtime.CrashPoints;

/** Adds an export, or a LoRA, to the folder of models: copies its files, and writes down what they are. */
public final class Adding {

  private static final List<String> FOLDERS = List.of("text_encoder", "text_encoder_2", "tokenizer", "tokenizer_2", "unet", "vae_decoder",
      "vae_encoder");
  private static final String ENDING = ModelFolder.WEIGHTS;

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
    try (var staging = held()) {
      var place = folder.path().resolve(name);
      if (Files.exists(place)) {
        throw new FileAlreadyExistsException(place.toString());
      }
      var draft = staging.draft();
      try {
        var manifest = copied(export, draft, name, source, licence);
        Staging.publish(draft, place);
        CrashPoints.reach("model-published");
        return new InstalledModel(place, manifest);
      } finally {
        staging.discard(draft);
      }
    }
  }

  private static ModelManifest copied(Path export, Path draft, String name, String source, String licence) throws IOException {
    var files = new TreeMap<String, ModelEntry>();
    for (var file : files(export)) {
      var copy = draft.resolve(export.relativize(file).toString());
      Staging.copy(file, copy);
      files.put(export.relativize(file).toString().replace('\\', '/'), entry(copy));
      CrashPoints.reach("model-file-copied");
    }
    var manifest = new ModelManifest(name, source, licence, ExportedDefaults.precision(draft), ExportedDefaults.of(export), files);
    ModelFolder.write(draft.resolve(ModelManifest.FILE), manifest);
    CrashPoints.reach("model-complete");
    return manifest;
  }

  private Staging held() throws IOException {
    return Staging.of(folder.path()).orElseThrow(
        () -> new IOException("another ./fofo models is changing " + folder.path() + ": wait until it has ended"));
  }

  private static List<Path> files(Path export) throws IOException {
    var found = new ArrayList<Path>();
    for (var part : FOLDERS) {
      if (Files.isDirectory(export.resolve(part))) {
        try (Stream<Path> files = Files.list(export.resolve(part))) {
          files.filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".")).sorted().forEach(found::add);
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

  /**
   * A LoRA of one file. Style packs name it by {@code name}.
   *
   * @throws FileAlreadyExistsException if there is one of that name
   * @throws IOException if it is none; then nothing is left of it here
   */
  public LoraManifest lora(Path file, String name, @Nullable String source, String licence, double scale) throws IOException {
    if (!file.toString().endsWith(ENDING)) {
      throw new IOException(file + " does not end in " + ENDING + ": other formats can contain programs, and are not read");
    }
    try (var staging = held()) {
      var loras = Files.createDirectories(folder.path().resolve(ModelFolder.LORAS));
      var place = loras.resolve(name + ENDING);
      var named = loras.resolve(name + ".json");
      if (Files.exists(named)) {
        throw new FileAlreadyExistsException(place.toString());
      }
      var draft = staging.draft();
      try {
        var copy = draft.resolve(name + ENDING);
        Staging.copy(file, copy);
        LoraFile.check(copy);
        CrashPoints.reach("lora-copied");
        var entry = entry(copy);
        var manifest = new LoraManifest(name, source, licence, scale, entry.sha256(), entry.bytes());
        ModelFolder.write(draft.resolve(name + ".json"), manifest);
        CrashPoints.reach("lora-complete");
        // a file without manifest is not used, so it may get its name first
        Staging.publish(copy, place);
        CrashPoints.reach("lora-file-published");
        Staging.publish(draft.resolve(name + ".json"), named);
        CrashPoints.reach("lora-published");
        return manifest;
      } finally {
        staging.discard(draft);
      }
    }
  }
}
