package studio.fofo.generation.sdxl.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studio.fofo.inference.ModelDamaged;
import studio.fofo.inference.ModelFile;

/** A model's folder and its manifest. Files that the manifest does not name are not used. */
public record InstalledModel(Path folder, ModelManifest manifest) {

  /** What every model needs; without {@code vae_encoder}, pictures cannot be varied. */
  static final List<String> NEEDED = List.of("text_encoder/model.onnx", "text_encoder_2/model.onnx", "unet/model.onnx",
      "vae_decoder/model.onnx", "tokenizer/vocab.json", "tokenizer/merges.txt", "tokenizer_2/vocab.json", "tokenizer_2/merges.txt");

  private static final int SHORT = 12;

  /**
   * Verifies all files.
   *
   * @throws IOException if one is missing or has changed, with a message for the operator
   */
  public void verify() throws IOException {
    for (var needed : NEEDED) {
      if (!manifest.files().containsKey(needed)) {
        throw new IOException("the manifest of model " + manifest.name() + " does not name " + needed);
      }
    }
    for (var path : manifest.files().keySet()) {
      var entry = manifest.files().get(path);
      if (!Files.isRegularFile(folder.resolve(path))) {
        throw new IOException("the file " + path + " of model " + manifest.name() + " is missing");
      }
      var file = inside(path);
      if (Files.size(file) != entry.bytes()) {
        throw new ModelDamaged(
            "the file " + path + " of model " + manifest.name() + " has " + Files.size(file) + " bytes, its manifest says "
                + entry.bytes());
      }
      try {
        ModelFile.at(file, entry.sha256()).verify();
      } catch (ModelDamaged changed) {
        throw new ModelDamaged(
            "the file " + path + " of model " + manifest.name() + " is not the one of its manifest: its SHA-256 differs");
      }
    }
  }

  private Path inside(String path) throws IOException {
    var file = folder.resolve(path).normalize();
    if (!file.startsWith(folder.normalize()) || !file.toRealPath().startsWith(folder.toRealPath())) {
      throw new IOException("the manifest of model " + manifest.name() + " names " + path + ", which is outside its folder");
    }
    return file;
  }

  public boolean has(String path) {
    return manifest.files().containsKey(path);
  }

  public Path path(String path) {
    return folder.resolve(path);
  }

  /** A graph with the weights beside it. */
  public ModelFile graph(String path) {
    var parent = path.substring(0, path.indexOf('/') + 1);
    var beside = manifest.files().entrySet().stream()
        .filter(file -> file.getKey().startsWith(parent) && !file.getKey().equals(path))
        .map(file -> ModelFile.at(path(file.getKey()), file.getValue().sha256())).toList();
    var entry = manifest.files().get(path);
    if (entry == null) {
      throw new IllegalArgumentException("the model " + manifest.name() + " has no " + path);
    }
    return ModelFile.at(path(path), entry.sha256(), beside);
  }

  /** Stands for the contents of all files and how they are used: the same pictures come from the same. */
  public String digest() {
    var all = new StringBuilder(manifest.defaults().toString());
    manifest.files().forEach((path, entry) -> all.append('\n').append(path).append(' ').append(entry.sha256()));
    try {
      return ModelFile.digest(new ByteArrayInputStream(all.toString().getBytes(StandardCharsets.UTF_8))).substring(0, SHORT);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
