package studio.fofo.generation.sdxl.models;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.fofo.inference.ModelFile;

/**
 * {@code ./fofo models}: adds, verifies and lists the models of the engine {@code sdxl}. The studio need not run; nothing is downloaded.
 */
public final class ModelsCommand {

  private static final String USAGE = """
      ./fofo models add FOLDER --licence TEXT [--name NAME] [--source TEXT]   copies an export of SDXL, and writes its manifest
      ./fofo models add FILE.safetensors --licence TEXT [--name NAME] [--source TEXT] [--scale 1.0]   the same for a LoRA
      ./fofo models verify   compares all files with their manifests
      ./fofo models list     shows what is there
      The folder is models in FOFO_HOME, or what FOFO_GENERATION_SDXL_MODELS names. How to export a model: docs/engines.md.""";
  private static final int BYTES_PER_MIB = 1 << 20;

  private final Map<String, String> environment;
  private final PrintStream out;

  ModelsCommand(Map<String, String> environment, PrintStream out) {
    this.environment = environment;
    this.out = out;
  }

  public static void main(String[] arguments) {
    System.exit(new ModelsCommand(System.getenv(), System.out).run(arguments));
  }

  /** @return the exit status */
  int run(String... arguments) {
    try {
      return switch (arguments.length == 0 ? "" : arguments[0]) {
        case "add" -> add(List.of(arguments).subList(1, arguments.length));
        case "verify" -> verify();
        case "list" -> list();
        default -> usage();
      };
    } catch (FileAlreadyExistsException there) {
      out.println(there.getFile() + " exists and is not overwritten: choose another name with --name");
    } catch (NoSuchFileException missing) {
      out.println(missing.getFile() + " does not exist");
    } catch (IOException | IllegalArgumentException wrong) {
      out.println(wrong.getMessage());
    }
    return 1;
  }

  private int usage() {
    out.println(USAGE);
    return 2;
  }

  private ModelFolder folder() {
    var set = environment.get("FOFO_GENERATION_SDXL_MODELS");
    return new ModelFolder(set == null ? Path.of(environment.getOrDefault("FOFO_HOME", ".fofo")).resolve("models") : Path.of(set));
  }

  private int add(List<String> arguments) throws IOException {
    var options = new HashMap<String, String>();
    var places = new ArrayList<String>();
    for (var i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).startsWith("--") && i + 1 < arguments.size()) {
        options.put(arguments.get(i).substring(2), arguments.get(++i));
      } else {
        places.add(arguments.get(i));
      }
    }
    if (places.size() != 1 || !List.of("licence", "name", "source", "scale").containsAll(options.keySet())) {
      return usage();
    }
    var licence = options.get("licence");
    if (licence == null || licence.isBlank()) {
      throw new IllegalArgumentException(
          "say under which licence the weights are, as their page says it: --licence \"CreativeML Open RAIL++-M\"."
              + " Some licences forbid selling the pictures");
    }
    var place = Path.of(places.getFirst()).toAbsolutePath().normalize();
    var name = options.getOrDefault("name", place.getFileName().toString().replaceFirst("\\.safetensors$", ""));
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException(
          "the name \"" + name + "\" is not one of letters, digits, points and hyphens: choose one with --name");
    }
    add(place, name, licence, options);
    return 0;
  }

  private void add(Path place, String name, String licence, Map<String, String> options) throws IOException {
    var adding = new Adding(folder());
    if (Files.isDirectory(place)) {
      var added = adding.model(place, name, options.getOrDefault("source", "unknown"), licence);
      out.println("added    " + line(added));
      out.println("setting  fofo.generation.engines=sdxl,procedural");
    } else {
      var added = adding.lora(place, name, options.get("source"), licence, Double.parseDouble(options.getOrDefault("scale", "1.0")));
      out.println("added    LoRA " + added.name() + ", " + added.licence() + ", sha256 " + added.sha256());
      out.println("setting  \"lora\": \"" + added.name() + "\" in a style pack");
    }
  }

  private static String line(InstalledModel model) {
    var manifest = model.manifest();
    var bytes = manifest.files().values().stream().mapToLong(ModelManifest.ModelEntry::bytes).sum();
    return manifest.name() + ", " + manifest.precision() + ", " + Math.ceilDiv(bytes, BYTES_PER_MIB) + " MiB in " + manifest.files().size()
        + " files, " + manifest.licence() + ", from " + manifest.source();
  }

  private int verify() throws IOException {
    tidy();
    var broken = 0;
    for (var model : folder().all()) {
      broken += verified("model " + model.manifest().name(), model::verify);
    }
    for (var lora : folder().loras()) {
      broken += verified("LoRA " + lora.manifest().name(), () -> ModelFile.at(lora.file(), lora.manifest().sha256()).verify());
    }
    return broken == 0 ? 0 : 1;
  }

  /** Not while another process adds something, whose draft is in use, nor in a folder that can only be read. */
  private void tidy() throws IOException {
    if (!Files.isWritable(folder().path())) {
      return;
    }
    try (var staging = Staging.of(folder().path()).orElse(null)) {
      if (staging == null) {
        out.println("busy     another ./fofo models is changing " + folder().path());
      } else if (staging.leftOver() > 0) {
        out.println("deleted  " + staging.leftOver() + " unfinished copies that killed processes left");
      }
    }
    for (var file : folder().unused()) {
      out.println("unused   " + file + " has no manifest: add it with ./fofo models add, or delete it");
    }
  }

  private interface Check {

    void run() throws IOException;
  }

  private int verified(String what, Check check) {
    try {
      check.run();
      out.println("good     " + what);
      return 0;
    } catch (IOException changed) {
      out.println("BAD      " + what + ": " + changed.getMessage());
      return 1;
    }
  }

  private int list() throws IOException {
    var models = folder().all();
    var loras = folder().loras();
    models.forEach(model -> out.println(line(model)));
    loras.forEach(
        lora -> out.println("LoRA " + lora.manifest().name() + ", scale " + lora.manifest().scale() + ", " + lora.manifest().licence()));
    if (models.isEmpty() && loras.isEmpty()) {
      out.println("there is nothing in " + folder().path());
    }
    return 0;
  }
}
