package studio.fofo.generation.sdxl.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder with this installation's models, one in each folder below it, and with LoRAs in {@code loras}. */
public record ModelFolder(Path path) {

  static final String LORAS = "loras";
  static final String WEIGHTS = ".safetensors";
  private static final String MANIFEST = ".json";
  private static final JsonMapper JSON = new JsonMapper();

  /** All models with a manifest, by name. */
  public List<InstalledModel> all() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (var folders = Files.list(path)) {
      var found = folders.filter(ModelFolder::isModel).sorted().toList();
      var models = new ArrayList<InstalledModel>();
      for (var folder : found) {
        models.add(read(folder));
      }
      return models;
    }
  }

  /** Hidden folders are drafts. */
  private static boolean isModel(Path folder) {
    return !folder.getFileName().toString().startsWith(".") && Files.isRegularFile(folder.resolve(ModelManifest.FILE));
  }

  static InstalledModel read(Path folder) throws IOException {
    var file = folder.resolve(ModelManifest.FILE);
    try {
      return new InstalledModel(folder, JSON.readValue(Files.readString(file), ModelManifest.class));
    } catch (JacksonException broken) {
      throw new IOException("the manifest " + file + " cannot be read: " + broken.getOriginalMessage(), broken);
    }
  }

  /**
   * The model to use.
   *
   * @param name null if there is only one
   * @throws IOException if there is none, or several and no name; the message says what to do
   */
  public InstalledModel choose(@Nullable String name) throws IOException {
    var models = all();
    if (models.isEmpty()) {
      throw new IOException("there is no model in " + path + ": add one with ./fofo models add");
    }
    if (name == null && models.size() > 1) {
      throw new IOException("there are several models in " + path + ": name one of " + names(models) + " in fofo.generation.sdxl.model");
    }
    return models.stream().filter(model -> name == null || model.manifest().name().equals(name)).findFirst()
        .orElseThrow(() -> new IOException("there is no model \"" + name + "\" in " + path + ", only " + names(models)));
  }

  private static String names(List<InstalledModel> models) {
    return models.stream().map(model -> model.manifest().name()).collect(Collectors.joining(", "));
  }

  /** A LoRA's manifest and file; empty if it is not here. */
  public Optional<InstalledLora> lora(String name) throws IOException {
    var manifest = path.resolve(LORAS).resolve(name + MANIFEST);
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || !Files.isRegularFile(manifest)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new InstalledLora(path.resolve(LORAS).resolve(name + WEIGHTS),
          JSON.readValue(Files.readString(manifest), ModelManifest.LoraManifest.class)));
    } catch (JacksonException broken) {
      throw new IOException("the manifest " + manifest + " cannot be read: " + broken.getOriginalMessage(), broken);
    }
  }

  /** All LoRAs, by name. */
  public List<InstalledLora> loras() throws IOException {
    if (!Files.isDirectory(path.resolve(LORAS))) {
      return List.of();
    }
    try (var files = Files.list(path.resolve(LORAS))) {
      var loras = new ArrayList<InstalledLora>();
      for (var file : files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(MANIFEST)).sorted().toList()) {
        lora(file.substring(0, file.length() - MANIFEST.length())).ifPresent(loras::add);
      }
      return loras;
    }
  }

  /** The file that belongs to the manifest of a LoRA. */
  static Path weights(Path manifest) {
    var name = manifest.getFileName().toString();
    return manifest.resolveSibling(name.substring(0, name.length() - MANIFEST.length()) + WEIGHTS);
  }

  /** Files of LoRAs without a manifest; nothing uses them. */
  List<Path> unused() throws IOException {
    if (!Files.isDirectory(path.resolve(LORAS))) {
      return List.of();
    }
    try (var files = Files.list(path.resolve(LORAS))) {
      var all = files.sorted().toList();
      var used = all.stream().filter(file -> file.toString().endsWith(MANIFEST)).map(ModelFolder::weights).toList();
      return all.stream().filter(file -> file.toString().endsWith(WEIGHTS) && !used.contains(file)).toList();
    }
  }

  /** A LoRA's file and manifest. */
  public record InstalledLora(Path file, ModelManifest.LoraManifest manifest) {}

  /** Writes a manifest, and waits until it is on the disk. */
  static void write(Path file, Object manifest) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var text = StandardCharsets.UTF_8.encode(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n");
      while (text.hasRemaining()) {
        channel.write(text);
      }
      channel.force(true);
    }
  }
}
