package studio.fofo.painter.gallery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import studio.fofo.painter.AspectRatio;
import studio.fofo.painter.Painter;
import studio.fofo.painter.PaintingRequest;
import studio.fofo.painter.Understanding;

/**
 * Paints four pictures of each prompt of a text, in all styles by turns, ten prompts a sheet, and a page that says beside each prompt what
 * was understood of it: {@code java … gallery.PromptSheets prompts.txt [folder]}.
 *
 * <p>The text has a prompt a line; lines that begin with {@code #} are skipped. The n-th prompt's i-th picture is of style n + i and seed
 * 10 n + i, both counted from nought, so that the same sheets come out again.
 */
public final class PromptSheets {

  static final int PICTURES = 4;
  private static final int PROMPTS_A_ROW = 2;
  private static final int PROMPTS_A_SHEET = 10;
  private static final int CELL = 230;

  private final Painter painter = new Painter();
  private final StringBuilder page = new StringBuilder();

  private PromptSheets() {}

  public static void main(String[] arguments) throws IOException {
    List<String> prompts = read(Path.of(arguments[0]));
    Path folder = Path.of(arguments.length > 1 ? arguments[1] : "gallery");
    Files.createDirectories(folder);
    new PromptSheets().hang(prompts, folder);
    System.out.println("open " + folder.resolve("prompts.html"));
  }

  static List<String> read(Path list) throws IOException {
    return Files.readAllLines(list, StandardCharsets.UTF_8).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  static PaintingRequest request(Painter painter, String prompt, int number, int picture) {
    String style = painter.styles().get((number + picture) % painter.styles().size());
    return new PaintingRequest(prompt, style, 10L * number + picture, AspectRatio.SQUARE);
  }

  private void hang(List<String> prompts, Path folder) throws IOException {
    for (int from = 0; from < prompts.size(); from += PROMPTS_A_SHEET) {
      int to = Math.min(prompts.size(), from + PROMPTS_A_SHEET);
      String name = String.format(Locale.ROOT, "prompts-%03d.png", from + 1);
      page.append("<h2>").append(from + 1).append(" to ").append(to).append("</h2><ol start=\"").append(from + 1).append("\">\n");
      try (ContactSheet sheet = new ContactSheet(PICTURES * PROMPTS_A_ROW, Math.ceilDiv(to - from, PROMPTS_A_ROW), CELL)) {
        for (int i = from; i < to; i++) {
          say(prompts.get(i));
          for (int picture = 0; picture < PICTURES; picture++) {
            sheet.add(painter.paint(request(painter, prompts.get(i), i, picture)).raster(CELL));
          }
        }
        sheet.write(folder.resolve(name));
      }
      page.append("</ol><img loading=\"lazy\" src=\"").append(name).append("\" alt=\"\">\n");
    }
    Files.writeString(folder.resolve("prompts.html"), """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>FOFO Studio: prompts, four pictures each</title>
        <style>body{background:#0b0a12;color:#e9e4ff;font:16px system-ui;margin:2rem}img{max-width:100%%;height:auto}
        li span{opacity:.7}</style>
        <h1>Four pictures of each prompt</h1><p>Painter %s; left to right, two prompts a row</p>
        %s</html>
        """.formatted(Painter.VERSION, page), StandardCharsets.UTF_8);
  }

  private void say(String prompt) {
    Understanding understood = painter.understanding(prompt, "", Painter.VERSION);
    page.append("<li>%s <span>%s%s</span>\n".formatted(html(prompt),
        html(String.join(", ", understood.known().stream().map(known -> known.words() + " → " + known.subject()).toList())),
        html(understood.unknown().isEmpty() ? "" : "; unknown: " + String.join(", ", understood.unknown()))));
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
