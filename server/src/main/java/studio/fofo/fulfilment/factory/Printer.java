package studio.fofo.fulfilment.factory;

import java.util.Arrays;
import java.util.stream.Collectors;
import studio.fofo.painter.proof.Technique;

/** A printer of the shop. */
public record Printer(String name, Technique technique) {

  static Printer parse(String setting) {
    var colon = setting.lastIndexOf(':');
    var word = setting.substring(colon + 1).trim();
    return Arrays.stream(Technique.values()).filter(technique -> colon > 0 && technique.word().equals(word)).findFirst()
        .map(technique -> new Printer(setting.substring(0, colon).trim(), technique))
        .orElseThrow(() -> new IllegalArgumentException("fofo.fulfilment.factory.printers: \"" + setting
            + "\" is not a name, a colon and one of "
            + Arrays.stream(Technique.values()).map(Technique::word).collect(Collectors.joining(", "))));
  }
}
