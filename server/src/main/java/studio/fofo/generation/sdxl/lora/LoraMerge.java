package studio.fofo.generation.sdxl.lora;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import studio.fofo.inference.ModelOptions;
import studio.fofo.inference.OnnxFile;

/**
 * Merges a LoRA into a network: {@code W + scale · alpha ∕ rank · up · down} for each of its layers. In exported graphs, a layer is found
 * by the name of its node ({@code /down_blocks.1/…/to_q/MatMul}), since exporters rename weights.
 */
public final class LoraMerge {

  private static final Pattern SEPARATOR = Pattern.compile("[./]");

  private LoraMerge() {}

  private record Place(OnnxFile.Weight weight, boolean isTransposed) {

    Place fitting(String name, LoraFile.Change change) throws LoraUnfit {
      var count = Arrays.stream(weight.shape()).reduce(1, Math::multiplyExact);
      if ((long) change.outputs() * change.inputs() != count) {
        throw new LoraUnfit("the LoRA's layer " + name + " is " + change.outputs() + "×" + change.inputs() + ", the model's has " + count
            + " weights");
      }
      return this;
    }
  }

  /**
   * The weights that replace those of the network.
   *
   * @return empty if the LoRA does not change this network
   * @throws LoraUnfit if a layer is not in the network, or does not fit
   */
  public static Map<String, ModelOptions.Weight> into(OnnxFile network, LoraFile lora, LoraFile.Part part, double scale)
      throws IOException {
    var wanted = lora.layers(part);
    if (wanted.isEmpty()) {
      return Map.of();
    }
    var places = places(network);
    var missing = new TreeSet<>(wanted);
    missing.removeAll(places.keySet());
    if (!missing.isEmpty()) {
      throw new LoraUnfit("the LoRA has " + missing.size() + " layers that the model has not, such as " + missing.first());
    }
    var merged = new HashMap<String, ModelOptions.Weight>();
    for (var name : wanted) {
      var place = Objects.requireNonNull(places.get(name)).fitting(name, lora.change(part, name));
      merged.put(place.weight().name(), new ModelOptions.Weight(place.weight().shape(),
          place.weight().type() == OnnxFile.Type.HALF ? ModelOptions.Precision.HALF : ModelOptions.Precision.FLOAT,
          () -> merged(place, lora.change(part, name), scale)));
    }
    return merged;
  }

  private static Map<String, Place> places(OnnxFile network) {
    var weights = network.weights();
    var places = new HashMap<String, Place>();
    for (var node : network.nodes()) {
      var isLayer = List.of("MatMul", "Gemm", "Conv").contains(node.operation()) && node.inputs().size() > 1;
      var weight = isLayer ? weights.get(node.inputs().get(1)) : null;
      if (weight != null && (weight.type() == OnnxFile.Type.FLOAT || weight.type() == OnnxFile.Type.HALF)) {
        places.put(name(node.name()), new Place(weight, switch (node.operation()) {
          case "MatMul" -> true;
          case "Gemm" -> node.numbers().getOrDefault("transB", 0L) == 0;
          default -> false;
        }));
      }
    }
    return places;
  }

  private static String name(String node) {
    var parts = new ArrayList<>(List.of(SEPARATOR.split(node.startsWith("/") ? node.substring(1) : node)));
    parts.removeLast();
    return String.join("_", parts);
  }

  private static float[] merged(Place place, LoraFile.Change change, double scale) throws IOException {
    var values = OnnxFile.values(place.weight());
    var outputs = change.outputs();
    var inputs = change.inputs();
    var factor = scale * change.factor();
    var row = new double[inputs];
    for (var output = 0; output < outputs; output++) {
      Arrays.fill(row, 0);
      for (var r = 0; r < change.rank(); r++) {
        var up = factor * change.up()[output * change.rank() + r];
        for (var input = 0; input < inputs; input++) {
          row[input] += up * change.down()[r * inputs + input];
        }
      }
      for (var input = 0; input < inputs; input++) {
        values[place.isTransposed() ? input * outputs + output : output * inputs + input] += (float) row[input];
      }
    }
    return values;
  }
}
