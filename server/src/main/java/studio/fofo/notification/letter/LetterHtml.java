package studio.fofo.notification.letter;

import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Renders a letter as HTML: one table of 560 px, light letters on near-black with the studio's neon as accents. Every colour is set on the
 * element itself, since many clients drop style sheets; all pairs keep a contrast above 7:1.
 */
final class LetterHtml {

  private static final String FONT = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";
  private static final String MONO = "font-family:Consolas,Menlo,'Courier New',monospace;";

  private static final String PAGE = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="dark">
      <meta name="supported-color-schemes" content="dark">
      <title>%1$s</title>
      </head>
      <body style="margin:0;padding:0;background-color:#07060d;">
      <div style="display:none;max-height:0;overflow:hidden;opacity:0;">%2$s</div>
      <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" bgcolor="#07060d" style="background-color:#07060d;">
      <tr><td align="center" style="padding:32px 12px;">
      <table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0" bgcolor="#12101f"
        style="width:100%%;max-width:560px;background-color:#12101f;border:1px solid #3a3560;border-radius:14px;">
      <tr><td height="4" bgcolor="#ff3fa4" style="height:4px;line-height:4px;font-size:4px;background-color:#ff3fa4;border-radius:14px 14px 0 0;">&nbsp;</td></tr>
      <tr><td style="padding:28px 32px 0;%3$sfont-size:13px;letter-spacing:4px;color:#4cf0ff;font-weight:700;">FOFO&nbsp;STUDIO</td></tr>
      %4$s
      <tr><td style="padding:28px 32px 30px;%3$sfont-size:12px;line-height:18px;color:#b3aed1;">
        Type an idea. Own it. Wear it.<br>You get this mail because of something you did at FOFO Studio.</td></tr>
      </table>
      </td></tr>
      </table>
      </body>
      </html>
      """;

  private LetterHtml() {}

  static String of(Letter letter) {
    var rows = letter.blocks().stream().map(LetterHtml::row).collect(Collectors.joining("\n"));
    return PAGE.formatted(safe(letter.subject()), safe(letter.preview()), FONT, rows);
  }

  private static String row(LetterBlock block) {
    return switch (block) {
      case LetterBlock.Title(var text) ->
        cell("14px 32px 0", FONT + "font-size:26px;line-height:32px;color:#ffffff;font-weight:700;", safe(text));
      case LetterBlock.Text(var text) -> cell("14px 32px 0", FONT + "font-size:16px;line-height:25px;color:#e8e6f5;", safe(text));
      case LetterBlock.Button button -> cell("22px 32px 4px", FONT, button(button));
      case LetterBlock.Facts(var facts) -> cell("18px 32px 0", FONT + "font-size:15px;line-height:24px;color:#e8e6f5;",
          facts.stream().map(LetterHtml::fact).collect(Collectors.joining("<br>")));
      case LetterBlock.Bill bill -> cell("20px 32px 0", FONT, bill(bill));
      case LetterBlock.Code(var code) -> cell("20px 32px 6px",
          MONO + "font-size:34px;line-height:44px;letter-spacing:8px;color:#4cf0ff;font-weight:700;", safe(code));
    };
  }

  private static String cell(String padding, String style, String content) {
    return "<tr><td style=\"padding:" + padding + ";" + style + "\">" + content + "</td></tr>";
  }

  private static String fact(LetterBlock.Fact fact) {
    return "<span style=\"color:#b3aed1;\">" + safe(fact.label()) + "</span>&ensp;<span style=\"color:#ffffff;" + MONO
        + "font-size:14px;word-break:break-word;\">"
        + safe(fact.value()) + "</span>";
  }

  private static String button(LetterBlock.Button button) {
    return """
        <table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
        <td bgcolor="#4cf0ff" style="background-color:#4cf0ff;border-radius:8px;">
        <a href="%s" style="display:inline-block;padding:13px 24px;%sfont-size:16px;font-weight:700;color:#07060d;text-decoration:none;">%s</a>
        </td></tr></table>
        <div style="padding-top:10px;font-size:12px;line-height:18px;color:#b3aed1;word-break:break-all;">%s</div>"""
        .formatted(safe(button.url()), FONT, safe(button.label()), safe(button.url()));
  }

  private static String bill(LetterBlock.Bill bill) {
    var items = bill.items().stream().map(LetterHtml::item).collect(Collectors.joining("\n"));
    return """
        <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" style="font-size:15px;line-height:22px;">
        %s
        <tr><td style="padding:12px 0 0;color:#ffffff;font-weight:700;">Total</td>
        <td align="right" style="padding:12px 0 0;color:#ffffff;font-weight:700;white-space:nowrap;">%s</td></tr>
        </table>""".formatted(items, safe(bill.total()));
  }

  private static String item(LetterBlock.Item item) {
    return """
        <tr><td style="padding:10px 12px 10px 0;border-bottom:1px solid #3a3560;color:#ffffff;">%s<br><span style="color:#b3aed1;font-size:13px;">%s</span></td>
        <td align="right" valign="top" style="padding:10px 0;border-bottom:1px solid #3a3560;color:#e8e6f5;white-space:nowrap;">%s</td></tr>"""
        .formatted(safe(item.title()), safe(item.detail()), safe(item.price()));
  }

  private static String safe(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
