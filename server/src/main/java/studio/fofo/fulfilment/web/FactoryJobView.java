package studio.fofo.fulfilment.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.fulfilment.factory.Factory;
import studio.fofo.fulfilment.factory.FactoryJob;
import studio.fofo.fulfilment.factory.FactoryStatus;
import studio.fofo.fulfilment.factory.FactoryStep;
import studio.fofo.fulfilment.factory.TrackingNumber;
import studio.fofo.fulfilment.printfiles.LineProof;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.painter.proof.Finding;
import studio.fofo.runtime.MoneyView;

/**
 * A factory job as JSON.
 *
 * @param code on its ticket
 * @param nextStep the status that can be posted now; null at the end
 * @param shipment null until it ships
 * @param costs what it costs the factory: so far and if all goes well, and for good once it has shipped; null for jobs from before stations
 */
record FactoryJobView(
    String id, String code, String orderId, FactoryStatus status, @Nullable FactoryStatus nextStep, List<LineView> lines,
    @Nullable ShipmentView shipment, @Nullable CostsView costs, String packingSlipUrl, Instant createdAt, Instant updatedAt,
    List<StepView> timeline) {

  private static final String CONSOLE = "/api/v1/console/factory/jobs/";

  static FactoryJobView of(FactoryJob job, List<PrintFile> lines, List<LineProof> proofs, List<FactoryStep> steps, PrintLinks links,
      Optional<SupplierCosts> costs) {
    return new FactoryJobView(
        job.id().value(), job.code().toString(), job.orderId().value(), job.status(),
        job.status().next().orElse(null),
        lines.stream().map(line -> LineView.of(job, line, proofs.stream().filter(proof -> proof.line() == line.line()).findFirst(), links))
            .toList(),
        job.trackingNumber().map(number -> ShipmentView.of(number, job.status())).orElse(null),
        costs.map(CostsView::of).orElse(null),
        CONSOLE + job.id() + "/packing-slip", job.createdAt(), job.updatedAt(),
        steps.stream().map(step -> new StepView(step.at(), step.status())).toList());
  }

  /**
   * One line to print.
   *
   * @param printFileLink opens the print file without an account, for a printer's own software, for a week
   * @param proofUrl a PNG of what will be printed, on its material; null for files from before proofs
   * @param notes what to know before printing
   */
  record LineView(
      int line, String title, String variant, int quantity, String printFileUrl, String printFileLink, @Nullable String proofUrl,
      List<NoteView> notes) {

    static LineView of(FactoryJob job, PrintFile file, Optional<LineProof> proof, PrintLinks links) {
      return new LineView(file.line(), file.title(), file.variant(), file.quantity(),
          CONSOLE + job.id() + "/print-file?line=" + file.line(), links.to(file.url()),
          proof.flatMap(LineProof::pictureUrl).map(url -> CONSOLE + job.id() + "/proof?line=" + file.line()).orElse(null),
          proof.map(LineProof::findings).orElse(List.of()).stream().map(NoteView::of).toList());
    }
  }

  /**
   * A finding of the print file's check.
   *
   * @param kind in lower case: {@code underbase}, {@code thin_lines} …
   */
  record NoteView(String kind, String words) {

    static NoteView of(Finding finding) {
      return new NoteView(finding.kind().word(), finding.words());
    }
  }

  /** The parcel. */
  record ShipmentView(String carrier, String trackingNumber, String trackingUrl, FactoryStatus status) {

    static ShipmentView of(TrackingNumber number, FactoryStatus status) {
      return new ShipmentView(Factory.CARRIER, number.value(), number.path(), status);
    }
  }

  /**
   * Its costs.
   *
   * @param goods blanks, ink, film and labour, also of what failed
   */
  record CostsView(MoneyView goods, MoneyView shipping, MoneyView total) {

    static CostsView of(SupplierCosts costs) {
      return new CostsView(MoneyView.of(costs.goods()), MoneyView.of(costs.shipping()), MoneyView.of(costs.total()));
    }
  }

  /** One step of the timeline. */
  record StepView(Instant at, FactoryStatus status) {}
}
