package studio.fofo.painter.motif;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.PathBuilder;

/** Parses the text of an SVG path: M L H V C S Q T Z, absolute and relative. Arcs are refused: draw them as curves. */
final class SvgPath {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?");

  private final List<String> tokens = new ArrayList<>();
  private final PathBuilder path = Path.begin();
  private int next;
  private double x;
  private double y;
  private double startX;
  private double startY;
  private double controlX;
  private double controlY;

  private SvgPath(String text) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
  }

  static Path parse(String text) {
    SvgPath reading = new SvgPath(text);
    char command = 'M';
    while (reading.next < reading.tokens.size()) {
      String token = reading.tokens.get(reading.next);
      if (Character.isLetter(token.charAt(0))) {
        command = token.charAt(0);
        reading.next++;
      }
      reading.step(command);
      command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
    }
    return reading.path.build();
  }

  static double[] numbers(String text) {
    return new SvgPath(text).tokens.stream().mapToDouble(Double::parseDouble).toArray();
  }

  private void step(char command) {
    boolean relative = Character.isLowerCase(command);
    double baseX = relative ? x : 0;
    double baseY = relative ? y : 0;
    switch (Character.toUpperCase(command)) {
      case 'M' -> {
        to(baseX + number(), baseY + number());
        startX = x;
        startY = y;
        path.moveTo(x, y);
      }
      case 'L' -> {
        to(baseX + number(), baseY + number());
        path.lineTo(x, y);
      }
      case 'H' -> {
        to(baseX + number(), y);
        path.lineTo(x, y);
      }
      case 'V' -> {
        to(x, baseY + number());
        path.lineTo(x, y);
      }
      case 'C' -> cubic(baseX + number(), baseY + number(), baseX, baseY);
      case 'S' -> cubic(2 * x - controlX, 2 * y - controlY, baseX, baseY);
      case 'Q' -> quad(baseX + number(), baseY + number(), baseX, baseY);
      case 'T' -> quad(2 * x - controlX, 2 * y - controlY, baseX, baseY);
      case 'Z' -> {
        path.close();
        to(startX, startY);
      }
      default -> throw new IllegalArgumentException("path command \"" + command + "\" is not one of M L H V C S Q T Z");
    }
  }

  private void cubic(double x1, double y1, double baseX, double baseY) {
    double x2 = baseX + number();
    double y2 = baseY + number();
    double endX = baseX + number();
    double endY = baseY + number();
    path.curveTo(x1, y1, x2, y2, endX, endY);
    to(endX, endY);
    controlX = x2;
    controlY = y2;
  }

  private void quad(double x1, double y1, double baseX, double baseY) {
    double endX = baseX + number();
    double endY = baseY + number();
    path.curveTo(x1, y1, endX, endY);
    to(endX, endY);
    controlX = x1;
    controlY = y1;
  }

  private void to(double newX, double newY) {
    x = newX;
    y = newY;
    controlX = newX;
    controlY = newY;
  }

  private double number() {
    if (next >= tokens.size()) {
      throw new IllegalArgumentException("the path ends in the middle of a command");
    }
    return Double.parseDouble(tokens.get(next++));
  }
}
