package studio.fofo.notification.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The colours of letters: light ones on the elements themselves, since many clients drop style sheets, and dark ones in a style sheet for
 * clients that prefer them ({@code prefers-color-scheme}; Outlook on the web marks its dark mode with {@code data-ogsc}). All pairs of
 * text and background keep a contrast above 7:1.
 */
enum LetterColours {
  PAGE("background-color:%s;", "#f3f1fa", "#07060d"),
  CARD("background-color:%s;", "#ffffff", "#12101f"),
  TRACK("background-color:%s;", "#ddd8f0", "#3a3560"),
  DONE("background-color:%s;", "#e0218a", "#ff3fa4"),
  EDGE("border-color:%s;", "#ddd8f0", "#3a3560"),
  INK("color:%s;", "#15122b", "#f4f2ff"),
  DIM("color:%s;", "#4f4a6b", "#b3aed1"),
  NEON("color:%s;", "#004f5c", "#4cf0ff"),
  BUTTON("background-color:%s;", "#15122b", "#4cf0ff"),
  LABEL("color:%s;", "#ffffff", "#07060d");

  private final String declaration;
  private final String light;
  private final String dark;

  LetterColours(String declaration, String light, String dark) {
    this.declaration = declaration;
    this.light = light;
    this.dark = dark;
  }

  /** The class and the light colour, to be continued with the rest of a style: {@code class="l-ink" style="color:#15122b;}. */
  String start() {
    return "class=\"" + selector() + "\" style=\"" + declaration.replace("%s", light);
  }

  String light() {
    return light;
  }

  private String selector() {
    return "l-" + name().toLowerCase(Locale.ROOT);
  }

  /** The style sheet: dark where the client prefers it, or one scheme always. */
  static String sheet(Optional<LetterScheme> scheme) {
    var query = scheme.map(one -> one == LetterScheme.DARK ? "all" : "not all").orElse("(prefers-color-scheme:dark)");
    return "@media " + query + "{" + rules("") + "}" + (scheme.isPresent() ? "" : "\n" + rules("[data-ogsc] "));
  }

  private static String rules(String before) {
    return Arrays.stream(values())
        .map(colour -> before + "." + colour.selector() + "{" + colour.declaration.replace("%s", colour.dark).replace(";", "!important;")
            + "}")
        .collect(Collectors.joining());
  }
}
