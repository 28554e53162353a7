package studio.fofo.artworks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a picture was made: the IPTC digital source types (NewsCodes, cv.iptc.org/newscodes/digitalsourcetype) that are accepted here. Files
 * carry it as XMP, tokens in their metadata.
 */
public enum DigitalSource {
  DIGITAL_CREATION("digitalCreation", "drawn or painted by a person on a device"),
  DIGITAL_CAPTURE("digitalCapture", "photographed with a digital camera"),
  PRINT("print", "digitised from paper, canvas or another solid medium"),
  COMPOSITE("composite", "composed of several pictures"),
  ALGORITHMIC_MEDIA("algorithmicMedia", "made by an algorithm without training data"),
  TRAINED_ALGORITHMIC_MEDIA("trainedAlgorithmicMedia", "made by a trained model (AI)"),
  COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA("compositeWithTrainedAlgorithmicMedia", "edited or extended with a trained model (AI)");

  private final String term;
  private final String meaning;

  DigitalSource(String term, String meaning) {
    this.term = term;
    this.meaning = meaning;
  }

  /** The last part of its URI in IPTC's vocabulary: {@code digitalCreation}. */
  @JsonValue
  public String term() {
    return term;
  }

  /** The term's URI in IPTC's vocabulary. */
  public String uri() {
    return "http://cv.iptc.org/newscodes/digitalsourcetype/" + term;
  }

  public String meaning() {
    return meaning;
  }

  /** All terms, for messages. */
  public static String terms() {
    return Arrays.stream(values()).map(DigitalSource::term).collect(Collectors.joining(", "));
  }

  public static Optional<DigitalSource> of(String term) {
    return Arrays.stream(values()).filter(source -> source.term.equals(term)).findFirst();
  }
}
