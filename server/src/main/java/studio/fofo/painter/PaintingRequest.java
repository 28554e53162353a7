package studio.fofo.painter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that determines a picture: the same request gives the same picture, byte for byte, from the same engine version.
 *
 * Line breaks in prompts become spaces, so that a request can be recorded and parsed again.
 *
 * @param prompt the person's own words, at most {@value #LONGEST_PROMPT} characters (not a model's enhanced prompt, whose keywords would be
 *     read as wishes)
 * @param negativePrompt what to leave out
 * @param style one of {@link Painter#styles()}
 * @param seed any number; adjacent seeds give different compositions
 * @param variation 0 for the picture itself; other numbers keep composition, palette and subject, and change the rest
 * @param version one of {@link Painter#VERSIONS}: the painter that first drew it
 * @param meant what is drawn for words that the painter does not know
 */
public record PaintingRequest(String prompt, String negativePrompt, String style, long seed, AspectRatio aspect, long variation,
    String version, Meant meant) {

  public static final int LONGEST_PROMPT = 1000;

  public PaintingRequest {
    prompt = oneLine(prompt);
    negativePrompt = oneLine(negativePrompt);
    if (prompt.codePointCount(0, prompt.length()) > LONGEST_PROMPT) {
      throw new IllegalArgumentException("the prompt has " + prompt.codePointCount(0, prompt.length())
          + " characters, expected at most " + LONGEST_PROMPT);
    }
    if (!Painter.VERSIONS.contains(version)) {
      throw new IllegalArgumentException("there is no painter version \"" + version + "\"; the versions are " + Painter.VERSIONS);
    }
  }

  /** With the painter's own words alone. */
  public PaintingRequest(String prompt, String negativePrompt, String style, long seed, AspectRatio aspect, long variation,
      String version) {
    this(prompt, negativePrompt, style, seed, aspect, variation, version, Meant.NOTHING);
  }

  /** For the current painter. */
  public PaintingRequest(String prompt, String negativePrompt, String style, long seed, AspectRatio aspect, long variation) {
    this(prompt, negativePrompt, style, seed, aspect, variation, Painter.VERSION);
  }

  public PaintingRequest(String prompt, String style, long seed, AspectRatio aspect) {
    this(prompt, "", style, seed, aspect, 0);
  }

  /** "Vary this one": the same structure with other details. {@code which} is any number but 0. */
  public PaintingRequest varied(long which) {
    return new PaintingRequest(prompt, negativePrompt, style, seed, aspect, which, version, meant);
  }

  /** The {@code index}-th of several variants: seeds s, s+1, s+2 … */
  public PaintingRequest variant(int index) {
    return new PaintingRequest(prompt, negativePrompt, style, seed + index, aspect, variation, version, meant);
  }

  /** The text for the file's {@code parameters}, in the format of common image tools. */
  public String parameters() {
    String negative = negativePrompt.isBlank() ? "" : "Negative prompt: " + negativePrompt + "\n";
    return prompt + "\n" + negative + "Engine: " + Painter.ENGINE + ", Version: " + version + ", Style: " + style
        + ", Seed: " + seed + ", Aspect: " + aspect + ", Variation: " + variation
        + (meant.isEmpty() ? "" : ", Meant: " + meant.text());
  }

  /** "Same again": the request that {@link #parameters()} describes. */
  public static PaintingRequest fromParameters(String parameters) {
    String[] lines = parameters.split("\n");
    boolean negative = lines.length == 3 && lines[1].startsWith("Negative prompt: ");
    if (lines.length != (negative ? 3 : 2)) {
      throw new IllegalArgumentException("these parameters have " + lines.length + " lines, expected 2 or 3");
    }
    Map<String, String> settings = new HashMap<>();
    for (String setting : lines[lines.length - 1].split(", ")) {
      int colon = setting.indexOf(": ");
      settings.put(setting.substring(0, Math.max(0, colon)), setting.substring(colon + 2));
    }
    for (String needed : List.of("Style", "Seed", "Aspect", "Variation")) {
      if (!settings.containsKey(needed)) {
        throw new IllegalArgumentException("these parameters lack \"" + needed + "\"");
      }
    }
    return new PaintingRequest(lines[0], negative ? lines[1].substring(17) : "", settings.getOrDefault("Style", ""),
        Long.parseLong(settings.get("Seed")), AspectRatio.parse(settings.getOrDefault("Aspect", "")),
        Long.parseLong(settings.get("Variation")), painter(settings.getOrDefault("Version", "")),
        Meant.parse(settings.getOrDefault("Meant", "")));
  }

  /** Versions before the first available one are drawn by that one. */
  private static String painter(String version) {
    return Painter.VERSIONS.contains(version) ? version : Painter.VERSIONS.getFirst();
  }

  /** A form that can be written into a file and parsed again: one line, no zeros, no unpaired surrogates. */
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.replaceAll("\\R", " ").codePoints().filter(point -> point != 0)
        .forEach(point -> line.appendCodePoint(point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point));
    return line.toString();
  }
}
