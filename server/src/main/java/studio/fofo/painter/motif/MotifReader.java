package studio.fofo.painter.motif;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import studio.fofo.painter.motif.Motif.Kind;
import studio.fofo.painter.motif.Motif.Part;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Path;

/**
 * Reads a motif from a small subset of SVG, so that motifs can be drawn and viewed in any editor.
 *
 * <p>Supported: {@code path}, {@code circle}, {@code ellipse}, {@code rect}, {@code polygon}, {@code polyline} with a {@code class} that
 * names a {@link Tone} (with {@code stroke-width}: a line), {@code <g id="half">} and {@code <use href="#half" transform="matrix(…)">},
 * which gives faces their other side. The root has {@code data-kind}, {@code data-colours} (main, second, highlight) and, for faces,
 * {@code data-face} (middle, height of the eyes, height of the brow, half the width).
 */
final class MotifReader {

  private final String name;
  private final Map<String, List<Part>> groups = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private Kind kind = Kind.FLOATING;
  private List<Colour> natural = List.of();
  private Optional<Motif.Face> face = Optional.empty();
  private String openGroup = "";

  private MotifReader(String name) {
    this.name = name;
  }

  static Motif read(String name, InputStream in) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    MotifReader reader = new MotifReader(name);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          reader.element(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("g")) {
          reader.openGroup = "";
        }
      }
    } catch (XMLStreamException | IllegalArgumentException broken) {
      throw new IOException("motif " + name + " cannot be read: " + broken.getMessage(), broken);
    }
    return new Motif(name, reader.kind, reader.natural, List.copyOf(reader.parts), reader.face);
  }

  private void element(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "svg" -> {
        kind = Kind.valueOf(text(xml, "data-kind", "floating").toUpperCase(Locale.ROOT));
        double[] at = SvgPath.numbers(text(xml, "data-face", ""));
        face = at.length == 4 ? Optional.of(new Motif.Face(at[0], at[1], at[2], at[3])) : Optional.empty();
        natural = Arrays.stream(text(xml, "data-colours", "").split(" ")).map(Colour::of).toList();
      }
      case "g" -> openGroup = text(xml, "id", "");
      case "use" ->
        mirror(text(xml, "href", "#").substring(1), SvgPath.numbers(text(xml, "transform", "").replace("matrix(", "").replace(")", "")));
      case "path" -> part(xml, SvgPath.parse(text(xml, "d", "")));
      case "circle" -> part(xml, Path.circle(number(xml, "cx"), number(xml, "cy"), number(xml, "r")));
      case "ellipse" -> part(xml, Path.ellipse(number(xml, "cx"), number(xml, "cy"), number(xml, "rx"), number(xml, "ry")));
      case "rect" ->
        part(xml, Path.rounded(number(xml, "x"), number(xml, "y"), number(xml, "width"), number(xml, "height"), number(xml, "rx")));
      case "polygon" -> part(xml, Path.polygon(SvgPath.numbers(text(xml, "points", ""))));
      case "polyline" -> part(xml, Path.begin().polyline(SvgPath.numbers(text(xml, "points", ""))).build());
      default -> {}
    }
  }

  /** Mirrors each part of the half, at its position in the drawing order. */
  private void mirror(String group, double[] matrix) {
    if (!Arrays.equals(matrix, new double[] {-1, 0, 0, 1, matrix[4], 0})) {
      throw new IllegalArgumentException("a half is mirrored by matrix(-1 0 0 1 x 0), not by " + Arrays.toString(matrix));
    }
    List<Part> half = groups.getOrDefault(group, List.of());
    parts.replaceAll(
        part -> half.contains(part) ? new Part(part.path().withMirrorImage(matrix[4] / 2), part.tone(), part.lineWidth()) : part);
  }

  private void part(XMLStreamReader xml, Path path) {
    Tone tone = Tone.valueOf(text(xml, "class", "base").toUpperCase(Locale.ROOT));
    Part part = new Part(path, tone, number(xml, "stroke-width"));
    parts.add(part);
    if (!openGroup.isEmpty()) {
      groups.computeIfAbsent(openGroup, any -> new ArrayList<>()).add(part);
    }
  }

  private static double number(XMLStreamReader xml, String attribute) {
    return Double.parseDouble(text(xml, attribute, "0"));
  }

  private static String text(XMLStreamReader xml, String attribute, String otherwise) {
    String value = xml.getAttributeValue(null, attribute);
    return value == null ? otherwise : value;
  }
}
