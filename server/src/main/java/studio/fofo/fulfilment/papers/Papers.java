package studio.fofo.fulfilment.papers;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Blanks;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.ParcelSender;
import studio.fofo.fulfilment.factory.FactoryJob;
import studio.fofo.fulfilment.factory.FactoryJobs;
import studio.fofo.fulfilment.factory.FactorySettings;
import studio.fofo.fulfilment.factory.floor.Piece;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.Gift;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.Orders;

/** Prints the papers of a job, as PDF. */
@Component
public class Papers {

  private static final int BOX_GRAMS = 40;

  private final FactoryJobs jobs;
  private final Pieces pieces;
  private final Orders orders;
  private final Blanks blanks;
  private final ParcelSender sender;
  private final FactorySettings settings;
  private final URI studio;
  private final Clock clock;

  Papers(FactoryJobs jobs, Pieces pieces, Orders orders, Blanks blanks, ParcelSender sender,
      FactorySettings settings, @Value("${fofo.public-url}") URI studio, Clock clock) {
    this.jobs = jobs;
    this.pieces = pieces;
    this.orders = orders;
    this.blanks = blanks;
    this.sender = sender;
    this.settings = settings;
    this.studio = studio;
    this.clock = clock;
  }

  /** With barcodes of the job and its pieces; without a name or an address. */
  public byte[] ticket(FactoryJob job) {
    return JobTicket.of(job, jobs.lines(job.id()), pieces.of(job.id()));
  }

  /**
   * @param prices whether to print what was paid; never on a gift
   * @param note instead of the buyer's gift note
   */
  public byte[] packingSlip(FactoryJob job, boolean prices, Optional<String> note) {
    var gift = orders.recipient(job.orderId()).gift();
    var words = note.or(() -> gift.map(Gift::note).filter(text -> !text.isEmpty()));
    return PackingSlip.of(job, goods(job), address(job), new PackingSlip.Options(prices && gift.isEmpty(), words));
  }

  /** The label of the parcel, 4 × 6 in. @throws Refusal before it ships, as it has no number */
  public byte[] shippingLabel(FactoryJob job) {
    var number = job.trackingNumber().orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_STEP_OUT_OF_ORDER,
        "job " + job.id() + " has no parcel yet: mark it shipped first"));
    var parcel = new ShippingLabel.Parcel(number, studio.resolve(number.path()).toString(), Goods.grams(goods(job)) + BOX_GRAMS);
    return ShippingLabel.of(job, Sender.of(sender), address(job), parcel);
  }

  /** CN 22 or CN 23, by the goods' value. @throws Refusal if a blank was not declared as goods */
  public byte[] customsForm(FactoryJob job) {
    var number = job.trackingNumber().map(Object::toString).orElse(job.code().toString());
    return CustomsForm.of(job,
        new CustomsForm.Declaration(Sender.of(sender), address(job), declared(goods(job)), number, clock.instant()),
        settings.sdrCents());
  }

  /** One page for each piece. */
  public byte[] hangTags(FactoryJob job) {
    Map<Integer, PrintFile> lines = jobs.lines(job.id()).stream().collect(Collectors.toMap(PrintFile::line, Function.identity()));
    return HangTags.of(pieces.of(job.id()).stream().map(piece -> tag(piece, Objects.requireNonNull(lines.get(piece.line())))).toList());
  }

  private HangTags.Tag tag(Piece piece, PrintFile line) {
    return new HangTags.Tag(piece, line.title(), line.variant(), studio.resolve(pageOf(piece)).toString());
  }

  /** The public page behind a piece's hang tag, a path on this origin. */
  public static String pageOf(Piece piece) {
    return "/api/v1/tags/" + piece.tag();
  }

  private List<String> address(FactoryJob job) {
    return orders.recipient(job.orderId()).address().lines();
  }

  private List<Goods> goods(FactoryJob job) {
    Map<Integer, OrderItem> items = orders.require(job.orderId()).items().stream()
        .collect(Collectors.toMap(OrderItem::line, Function.identity()));
    return jobs.lines(job.id()).stream().map(line -> goods(line, Objects.requireNonNull(items.get(line.line())))).toList();
  }

  private Goods goods(PrintFile line, OrderItem item) {
    var blank = blanks.require(item.blankId());
    var declared = blank.goods();
    var grams = declared.flatMap(goods -> blank.variant(item.variantId()).flatMap(goods::of)).map(size -> size.grams()).orElse(0);
    return new Goods(line.title(), line.variant(), line.quantity(), declared.map(goods -> goods.description()).orElse(""),
        declared.map(goods -> goods.hsCode()).orElse(""), declared.map(goods -> goods.origin()).orElse(""), grams, item.unitPrice());
  }

  /** Goods of one kind and price as one row. */
  private static List<Goods> declared(List<Goods> goods) {
    var rows = new LinkedHashMap<List<Object>, Goods>();
    for (var one : goods) {
      if (one.hsCode().isEmpty()) {
        throw new Refusal(FulfilmentErrors.FULFILMENT_GOODS_UNDECLARED, "nobody declared what " + one.variant() + " is as goods");
      }
      rows.merge(List.of(one.description(), one.hsCode(), one.origin(), one.grams(), one.price()), one, (a, b) -> new Goods(a.title(),
          a.variant(), a.quantity() + b.quantity(), a.description(), a.hsCode(), a.origin(), a.grams(), a.price()));
    }
    return List.copyOf(rows.values());
  }
}
