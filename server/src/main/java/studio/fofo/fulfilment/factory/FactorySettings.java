package studio.fofo.fulfilment.factory;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import studio.fofo.fulfilment.factory.floor.Station;
import studio.fofo.kernel.Money;
import studio.fofo.ordering.DeliveryTime;
import studio.fofo.painter.proof.Technique;
import studio.fofo.painter.sheets.Film;

/**
 * {@code fofo.fulfilment.factory.*}: the print shop.
 *
 * @param printers each with its technique, as {@code name: technique}; no two with the same name
 * @param garmentsByFilm whether garments are printed on film and pressed, instead of directly
 * @param film that gang sheets are laid on
 * @param costs of ink, film, labour and parcels, in US dollars
 * @param days from the payment to the door, as the factory promises in its offers: {@code 5-9}
 * @param sdrCents what a special drawing right (SDR) is worth in US cents: up to 300 of them, goods cross a border with a form CN 22
 */
@ConfigurationProperties("fofo.fulfilment.factory")
public record FactorySettings(
    @DefaultValue( {
        "Garment 1: direct-to-garment", "Film 1: direct-to-film", "Mug press: sublimation",
        "Poster 1: giclee"}) List<String> printers,
    @DefaultValue("false") boolean garmentsByFilm,
    @DefaultValue FilmSize film,
    @DefaultValue Costs costs,
    @DefaultValue("5-9") String days,
    @DefaultValue("136") long sdrCents){

  public FactorySettings {
    printers = List.copyOf(printers);
    if (printers.stream().map(Printer::parse).map(Printer::name).distinct().count() < printers.size()) {
      throw new IllegalArgumentException("fofo.fulfilment.factory.printers names a printer twice: " + printers);
    }
    DeliveryTime.of(days);
  }

  public DeliveryTime delivery() {
    return DeliveryTime.of(days);
  }

  public List<Printer> printerList() {
    return printers.stream().map(Printer::parse).toList();
  }

  /** How the factory prints what a blank's area names. */
  public Technique techniqueFor(Technique area) {
    return area == Technique.DIRECT_TO_GARMENT && garmentsByFilm ? Technique.DIRECT_TO_FILM : area;
  }

  /**
   * The film, in millimetres.
   *
   * @param width of the roll: 558.8 mm are 22 in
   * @param longest a sheet may be
   * @param margin at the edges, which the printer cannot reach
   * @param gap between prints
   * @param label below each print, with its barcode
   */
  public record FilmSize(
      @DefaultValue("558.8") double width, @DefaultValue("3000") double longest, @DefaultValue("2") double margin,
      @DefaultValue("3") double gap, @DefaultValue("5") double label) {

    public Film film() {
      return Film.ofMillimetres(width, longest, margin, gap, label);
    }
  }

  /**
   * Prices in cents, and times.
   *
   * @param hour of labour
   * @param inkPerSquareMetre of printed area, whatever the technique
   * @param filmPerSquareMetre of printed area, with powder, where film is used
   * @param parcel what the courier charges for one
   * @param print minutes of work at each station, per piece; a batch shares its set-up, which is part of them
   * @param cure at the dryer
   * @param press at the press
   * @param pack at the packing table
   */
  public record Costs(
      @DefaultValue("2400") long hour, @DefaultValue("1500") long inkPerSquareMetre, @DefaultValue("400") long filmPerSquareMetre,
      @DefaultValue("490") long parcel, @DefaultValue("90s") Duration print, @DefaultValue("45s") Duration cure,
      @DefaultValue("60s") Duration press, @DefaultValue("90s") Duration pack) {

    public Duration at(Station station) {
      return switch (station) {
        case PRINT -> print;
        case CURE -> cure;
        case PRESS -> press;
        case PACK -> pack;
      };
    }

    public Money parcelCost() {
      return Money.usd(parcel);
    }
  }
}
