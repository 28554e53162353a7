package studio.fofo.painter.surface;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.fofo.painter.surface.Shape.Layer;

/**
 * Writes a picture as SVG: no fonts, no scripts, no external references; numbers have at most two decimals.
 *
 * <p>The same picture gives the same bytes on every machine. {@code mix-blend-mode} is the only CSS in it.
 */
public final class SvgOutput {

  private final StringBuilder body = new StringBuilder(1 << 16);
  private final StringBuilder definitions = new StringBuilder();
  private final Map<Ink, String> gradients = new LinkedHashMap<>();
  private int clips;

  private SvgOutput() {}

  /** The picture as an SVG document, with {@code title} (escaped) for screen readers and viewers. */
  public static String write(Picture picture, String title) {
    SvgOutput output = new SvgOutput();
    output.nodes(picture.nodes());
    String width = Numbers.text(picture.width());
    String height = Numbers.text(picture.height());
    StringBuilder document = new StringBuilder(output.body.length() + 512);
    document.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(width).append(' ').append(height)
        .append("\" width=\"").append(width).append("\" height=\"").append(height)
        .append("\" style=\"isolation:isolate\">\n<title>").append(escaped(title)).append("</title>\n");
    if (!output.definitions.isEmpty()) {
      document.append("<defs>\n").append(output.definitions).append("</defs>\n");
    }
    return document.append(output.body).append("</svg>\n").toString();
  }

  private void nodes(List<Shape> nodes) {
    for (Shape node : nodes) {
      switch (node) {
        case Shape.Fill fill -> fill(fill);
        case Shape.Line line -> line(line);
        case Shape.Group group -> group(group);
        case Shape.Pixels pixels -> pixels(pixels);
      }
    }
  }

  private void fill(Shape.Fill fill) {
    body.append("<path");
    ink("fill", fill.ink());
    if (fill.evenOdd()) {
      body.append(" fill-rule=\"evenodd\"");
    }
    blend(fill.blend());
    data(fill.path());
  }

  private void line(Shape.Line line) {
    body.append("<path fill=\"none\"");
    ink("stroke", line.ink());
    body.append(" stroke-width=\"").append(Numbers.text(line.stroke().width())).append('"');
    if (line.stroke().round()) {
      body.append(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    }
    blend(line.blend());
    data(line.path());
  }

  private void group(Shape.Group group) {
    Layer layer = group.layer();
    body.append("<g");
    if (layer.clip() != null) {
      String id = "c" + clips++;
      definitions.append("<clipPath id=\"").append(id).append("\"><path d=\"");
      PathText.write(layer.clip(), definitions);
      definitions.append("\"/></clipPath>\n");
      body.append(" clip-path=\"url(#").append(id).append(")\"");
    }
    if (layer.opacity() < 1) {
      body.append(" opacity=\"").append(Numbers.text(layer.opacity())).append('"');
    }
    blend(layer.blend());
    body.append(">\n");
    nodes(group.children());
    body.append("</g>\n");
  }

  private void pixels(Shape.Pixels pixels) {
    body.append("<g shape-rendering=\"crispEdges\">\n");
    PixelText.write(pixels, body);
    body.append("</g>\n");
  }

  private void ink(String attribute, Ink ink) {
    body.append(' ').append(attribute).append("=\"");
    if (ink instanceof Ink.Flat(Colour colour)) {
      body.append(colour.hex()).append('"');
      if (colour.alpha() < 255) {
        body.append(' ').append(attribute).append("-opacity=\"").append(Numbers.opacity(colour.alpha())).append('"');
      }
      return;
    }
    body.append("url(#").append(gradients.computeIfAbsent(ink, this::define)).append(")\"");
  }

  private String define(Ink ink) {
    String id = "g" + gradients.size();
    switch (ink) {
      case Ink.Flat flat -> throw new IllegalArgumentException("a flat colour needs no gradient: " + flat);
      case Ink.Linear(double x1, double y1, double x2, double y2, var stops) -> {
        definitions.append("<linearGradient id=\"").append(id).append("\" gradientUnits=\"userSpaceOnUse\" x1=\"")
            .append(Numbers.text(x1)).append("\" y1=\"").append(Numbers.text(y1)).append("\" x2=\"")
            .append(Numbers.text(x2)).append("\" y2=\"").append(Numbers.text(y2)).append("\">");
        stops(stops);
        definitions.append("</linearGradient>\n");
      }
      case Ink.Radial(double x, double y, double radius, var stops) -> {
        definitions.append("<radialGradient id=\"").append(id).append("\" gradientUnits=\"userSpaceOnUse\" cx=\"")
            .append(Numbers.text(x)).append("\" cy=\"").append(Numbers.text(y)).append("\" r=\"")
            .append(Numbers.text(radius)).append("\">");
        stops(stops);
        definitions.append("</radialGradient>\n");
      }
    }
    return id;
  }

  private void stops(List<Ink.Stop> stops) {
    for (Ink.Stop stop : stops) {
      definitions.append("<stop offset=\"").append(Numbers.thousandths(stop.at())).append("\" stop-color=\"")
          .append(stop.colour().hex()).append('"');
      if (stop.colour().alpha() < 255) {
        definitions.append(" stop-opacity=\"").append(Numbers.opacity(stop.colour().alpha())).append('"');
      }
      definitions.append("/>");
    }
  }

  private void blend(Blend blend) {
    if (blend != Blend.NORMAL) {
      body.append(" style=\"mix-blend-mode:").append(blend.css()).append('"');
    }
  }

  private void data(Path path) {
    body.append(" d=\"");
    PathText.write(path, body);
    body.append("\"/>\n");
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().filter(SvgOutput::allowed).forEach(point -> {
      switch (point) {
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '&' -> safe.append("&amp;");
        default -> safe.appendCodePoint(point);
      }
    });
    return safe.toString();
  }

  /** The characters that XML 1.0 allows. */
  private static boolean allowed(int point) {
    return point == '\t' || point == '\n' || point >= 0x20 && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000 && point <= 0x10FFFF;
  }
}
