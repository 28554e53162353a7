package studio.fofo.notification.letter;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Renders a letter as HTML: one table of at most 600 px, for a phone first. Tables are for the layout only and say so to screen readers.
 */
final class LetterHtml {

  private static final String FONT = "font-family:'Segoe UI',Roboto,'Helvetica Neue',Helvetica,Arial,'Hiragino Sans','Noto Sans CJK JP',Meiryo,sans-serif;";
  private static final String MONO = "font-family:Consolas,Menlo,'Courier New',monospace;";
  private static final String TABLE = "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" ";
  private static final int LONGEST_WORD = 24;
  /** Keeps the first words of the letter out of the line beside the subject. */
  private static final String AFTER_PREVIEW = "&#847;&zwnj;&nbsp;".repeat(60);

  private static final String PAGE = """
      <!doctype html>
      <html lang="%1$s" dir="ltr">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
      <meta name="color-scheme" content="%2$s">
      <meta name="supported-color-schemes" content="%2$s">
      <title>%3$s</title>
      <style>
      :root{color-scheme:%2$s}
      @media (max-width:480px){.l-side{padding-left:22px!important;padding-right:22px!important}
      .l-out{padding:0!important}.l-round{border-radius:0!important;border-left:0!important;border-right:0!important}
      .l-wide{width:100%%!important}.l-tap{display:block!important;text-align:center!important}}
      %4$s
      </style>
      </head>
      <body class="l-page" style="margin:0;padding:0;background-color:%5$s;-webkit-text-size-adjust:100%%;">
      <div style="display:none;max-height:0;overflow:hidden;opacity:0;mso-hide:all;">%6$s%7$s</div>
      <div role="article" aria-roledescription="email" aria-label="%3$s" lang="%1$s">
      %8$s
      </div>
      </body>
      </html>
      """;

  private LetterHtml() {}

  static String of(Letter letter, Optional<LetterScheme> scheme) {
    var rows = letter.blocks().stream().map(LetterHtml::row).collect(Collectors.joining("\n"));
    return PAGE.formatted(letter.language().tag(), scheme.map(LetterScheme::word).orElse("light dark"), safe(letter.subject()),
        LetterColours.sheet(scheme), LetterColours.PAGE.light(), safe(letter.preview()), AFTER_PREVIEW, card(rows, letter.foot()));
  }

  private static String card(String rows, Letter.Foot foot) {
    return TABLE + "width=\"100%\" " + LetterColours.PAGE.start() + "\">\n"
        + "<tr><td align=\"center\" class=\"l-out\" style=\"padding:32px 12px;\">\n"
        + TABLE + "width=\"600\" class=\"l-card l-edge l-round\" style=\"width:100%;max-width:600px;background-color:"
        + LetterColours.CARD.light() + ";border:1px solid " + LetterColours.EDGE.light() + ";border-radius:14px;\">\n"
        + "<tr><td height=\"4\" bgcolor=\"#ff3fa4\" class=\"l-round\""
        + " style=\"height:4px;line-height:4px;font-size:4px;background-color:#ff3fa4;border-radius:14px 14px 0 0;\">&nbsp;</td></tr>\n"
        + cell("28px 40px 0", span(LetterColours.NEON, FONT + "font-size:13px;letter-spacing:4px;font-weight:700;", "FOFO&nbsp;STUDIO"))
        + "\n" + rows + "\n" + foot(foot) + "\n</table>\n</td></tr>\n</table>";
  }

  private static String row(LetterBlock block) {
    return switch (block) {
      case LetterBlock.Title(var text) -> cell("14px 40px 0", "<h1 " + LetterColours.INK.start() + "margin:0;" + FONT
          + "font-size:27px;line-height:34px;font-weight:700;word-break:break-word;\">" + safe(text) + "</h1>");
      case LetterBlock.Text(var text) -> cell("14px 40px 0", "<p " + LetterColours.INK.start() + "margin:0;" + FONT
          + "font-size:16px;line-height:25px;word-break:break-word;\">" + safe(text) + "</p>");
      case LetterBlock.Button button -> cell("24px 40px 4px", button(button));
      case LetterBlock.Facts(var facts) -> cell("20px 40px 0", TABLE + "width=\"100%\">\n"
          + facts.stream().map(LetterHtml::fact).collect(Collectors.joining("\n")) + "\n</table>");
      case LetterBlock.Items(var items) -> cell("18px 40px 0", TABLE + "width=\"100%\">\n"
          + items.stream().map(LetterHtml::piece).collect(Collectors.joining("\n")) + "\n</table>");
      case LetterBlock.Bill bill -> cell("20px 40px 0", bill(bill));
      case LetterBlock.Progress progress -> cell("22px 40px 2px", progress(progress));
      case LetterBlock.Code(var code) -> cell("20px 40px 6px",
          span(LetterColours.NEON, MONO + "font-size:36px;line-height:46px;letter-spacing:8px;font-weight:700;", safe(code)));
    };
  }

  private static String cell(String padding, String content) {
    return "<tr><td class=\"l-side\" style=\"padding:" + padding + ";\">" + content + "</td></tr>";
  }

  private static String span(LetterColours colour, String style, String content) {
    return "<span " + colour.start() + style + "\">" + content + "</span>";
  }

  private static String fact(LetterBlock.Fact fact) {
    return "<tr><td valign=\"top\" width=\"100\" style=\"padding:4px 10px 4px 0;\">"
        + span(LetterColours.DIM, FONT + "font-size:13px;line-height:21px;", safe(fact.label()))
        + "</td><td valign=\"top\" style=\"padding:4px 0;\">"
        + "<span " + LetterColours.INK.start() + FONT + "font-size:" + (isId(fact.value()) ? "13px" : "14px")
        + ";line-height:21px;word-break:break-word;\">" + safe(fact.value())
        + "</span></td></tr>";
  }

  /** Ids are long words that nobody reads: a little smaller, they fit beside their label on a phone. */
  private static boolean isId(String value) {
    return value.length() > LONGEST_WORD && value.indexOf(' ') < 0;
  }

  private static String piece(LetterBlock.Piece piece) {
    return "<tr><td class=\"l-edge\" style=\"padding:11px 0;word-break:break-word;border-bottom:1px solid " + LetterColours.EDGE.light()
        + ";\">" + span(LetterColours.INK, FONT + "font-size:15px;line-height:22px;", safe(piece.title())) + detail(piece.detail())
        + "</td></tr>";
  }

  private static String detail(String text) {
    return text.isEmpty() ? "" : "<br>" + span(LetterColours.DIM, FONT + "font-size:13px;line-height:20px;", safe(text));
  }

  private static String button(LetterBlock.Button button) {
    return TABLE + "class=\"l-wide\"><tr><td bgcolor=\"" + LetterColours.BUTTON.light() + "\" " + LetterColours.BUTTON.start()
        + "border-radius:10px;\"><a href=\"" + safe(button.url()) + "\" class=\"l-label l-tap\" style=\"display:inline-block;color:"
        + LetterColours.LABEL.light() + ";padding:15px 28px;" + FONT + "font-size:16px;font-weight:700;text-decoration:none;\">"
        + safe(button.label()) + "</a></td></tr></table>";
  }

  /** A bar of segments with their names below. */
  private static String progress(LetterBlock.Progress progress) {
    var width = 100 / progress.stages().size();
    var cells = new StringBuilder();
    for (var index = 0; index < progress.stages().size(); index++) {
      var isReached = index < progress.reached();
      var gap = index == progress.stages().size() - 1 ? "" : "padding-right:6px;";
      var bar = isReached ? LetterColours.DONE : LetterColours.TRACK;
      var name = isReached ? LetterColours.INK : LetterColours.DIM;
      var weight = index == progress.reached() - 1 ? "font-weight:700;" : "";
      cells.append("<td valign=\"top\" width=\"").append(width).append("%\" style=\"").append(gap).append("\">")
          .append("<div ").append(bar.start()).append("height:4px;line-height:4px;font-size:4px;border-radius:2px;\">&nbsp;</div>")
          .append(span(name, FONT + "font-size:12px;line-height:20px;" + weight, safe(progress.stages().get(index)))).append("</td>");
    }
    return "<table role=\"img\" aria-label=\"" + progress.reached() + "/" + progress.stages().size() + ": " + safe(progress.current())
        + "\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" width=\"100%\" style=\"table-layout:fixed;\"><tr>" + cells + "</tr></table>";
  }

  private static String bill(LetterBlock.Bill bill) {
    var items = bill.items().stream().map(LetterHtml::item).collect(Collectors.joining("\n"));
    var total = FONT + "font-size:17px;line-height:24px;font-weight:700;";
    return TABLE + "width=\"100%\">\n" + items
        + "\n<tr><td style=\"padding:14px 12px 0 0;\">" + span(LetterColours.INK, total, safe(bill.totalLabel()))
        + "</td><td align=\"right\" style=\"padding:14px 0 0;white-space:nowrap;\">" + span(LetterColours.INK, total, safe(bill.total()))
        + "</td></tr>\n</table>";
  }

  private static String item(LetterBlock.Item item) {
    var rule = "border-bottom:1px solid " + LetterColours.EDGE.light() + ";";
    return "<tr><td class=\"l-edge\" style=\"padding:11px 12px 11px 0;word-break:break-word;" + rule + "\">"
        + span(LetterColours.INK, FONT + "font-size:15px;line-height:22px;", safe(item.title())) + detail(item.detail())
        + "</td><td align=\"right\" valign=\"top\" class=\"l-edge\" style=\"padding:11px 0;white-space:nowrap;" + rule + "\">"
        + span(LetterColours.INK, FONT + "font-size:15px;line-height:22px;", safe(item.price())) + "</td></tr>";
  }

  private static String foot(Letter.Foot foot) {
    var links = foot.links().stream()
        .map(link -> "<a href=\"" + safe(link.url()) + "\" " + LetterColours.DIM.start() + "text-decoration:underline;\">"
            + safe(link.label()) + "</a>")
        .collect(Collectors.joining(" &nbsp;·&nbsp; "));
    return cell("30px 40px 32px", "<p " + LetterColours.DIM.start() + "margin:0;" + FONT + "font-size:13px;line-height:20px;\">"
        + safe(foot.motto()) + "<br>" + safe(foot.reason()) + (links.isEmpty() ? "" : "<br>" + links) + "</p>");
  }

  private static String safe(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
