package studio.fofo.painter.style;

import java.util.Locale;

/** Constants as feature values: {@code RAIN} is "Rain". */
public final class Names {

  private Names() {}

  public static String of(Enum<?> constant) {
    String name = constant.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
