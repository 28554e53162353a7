package studio.fofo.painter.image;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The metadata of a picture file.
 *
 * @param text keyword and text, such as {@code parameters} with prompt, seed and engine; keywords are Latin-1, at most 79 letters
 * @param origin how the picture was made, for XMP
 * @param pixelsPerMetre 11811 is 300 dpi; 0 omits it
 */
public record PictureMetadata(Map<String, String> text, Origin origin, int pixelsPerMetre) {

  /**
   * One of IPTC's digital source types.
   *
   * @param term the last part of its address: {@code algorithmicMedia}
   */
  public record Origin(String term) {

    public static final Origin PROCEDURAL = new Origin("algorithmicMedia");
    public static final Origin MODEL = new Origin("trainedAlgorithmicMedia");

    public Origin {
      if (!term.matches("[A-Za-z]{1,60}")) {
        throw new IllegalArgumentException("\"" + term + "\" is not one of IPTC's digital source types");
      }
    }

    /** The term's address in IPTC's vocabulary. */
    public String uri() {
      return "http://cv.iptc.org/newscodes/digitalsourcetype/" + term;
    }
  }

  public static final int DPI_300 = 11811;

  public PictureMetadata {
    text = Collections.unmodifiableMap(new LinkedHashMap<>(text));
  }

  /** With the {@code parameters} text that image tools read. */
  public static PictureMetadata of(String parameters, Origin origin) {
    return new PictureMetadata(Map.of("parameters", parameters, "Software", "FOFO Studio"), origin, 0);
  }

  public PictureMetadata at300Dpi() {
    return new PictureMetadata(text, origin, DPI_300);
  }

  /** The XMP packet: IPTC digital source type, and the creating tool. */
  String xmp() {
    return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
        <rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" \
        xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="FOFO Studio" \
        Iptc4xmpExt:DigitalSourceType="%s"/></rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>""".formatted(origin.uri());
  }
}
