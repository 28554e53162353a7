package studio.fofo.fulfilment.papers;

import com.ibm.icu.text.Transliterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A PDF in the making, set in Liberation Sans, which PDFBox brings: Latin, Greek, Cyrillic and Hebrew letters. Words in other scripts are
 * written in Latin letters, as the post of other countries reads them.
 */
final class Paper implements AutoCloseable {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

  private final PDDocument document = new PDDocument();
  private final List<Leaf> leaves = new ArrayList<>();
  private final PDFont font;
  private final CmapLookup letters;

  Paper(String title) {
    try (var bytes = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "PDFBox has no Liberation Sans")) {
      TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()));
      letters = face.getUnicodeCmapLookup();
      font = PDType0Font.load(document, face, true);
      document.getDocumentInformation().setTitle(title);
      document.getDocumentInformation().setProducer("FOFO Studio");
    } catch (IOException broken) {
      throw new UncheckedIOException("the font of papers cannot be read", broken);
    }
  }

  /** Another page, in millimetres. */
  Leaf leaf(double width, double height) {
    var leaf = new Leaf(this, document, width, height);
    leaves.add(leaf);
    return leaf;
  }

  Leaf last() {
    return leaves.getLast();
  }

  /** The finished file. */
  byte[] bytes() {
    try {
      for (var leaf : leaves) {
        leaf.finish();
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException("a paper cannot be written", broken);
    }
  }

  PDFont font() {
    return font;
  }

  /** The text in letters that the font has. */
  String printable(String text) {
    var one = text.replaceAll("\\s+", " ");
    return isPrintable(one) ? one : kept(LATIN.transliterate(one));
  }

  private boolean isPrintable(String text) {
    return text.codePoints().allMatch(point -> letters.getGlyphId(point) != 0);
  }

  private String kept(String text) {
    var kept = new StringBuilder();
    text.codePoints().forEach(point -> kept.appendCodePoint(letters.getGlyphId(point) != 0 ? point : '?'));
    return kept.toString();
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
