package studio.fofo.artworks.review;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.ReportReason;
import studio.fofo.artworks.Reporter;
import studio.fofo.artworks.Reports;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.Quotas;

/** {@link Reports}, limited so that nobody floods the operators' list. */
@Service
public class Reporting implements Reports {

  /** The daily quota. */
  public static final QuotaKind REPORTS = QuotaKind.of("reports", "reports").perPerson(20).perAddress(60).inAll(5_000);

  private static final int LONGEST = 1000;

  private final ReportRows reports;
  private final Quotas quotas;
  private final Clock clock;

  Reporting(ReportRows reports, Quotas quotas, Clock clock) {
    this.reports = reports;
    this.quotas = quotas;
    this.clock = clock;
  }

  @Bean
  static QuotaKind reportsQuota() {
    return REPORTS;
  }

  @Override
  @Transactional
  public void file(ArtworkId artwork, String subject, Reporter reporter, Complaint complaint) {
    var check = FieldChecks.ofPrivateText(ArtworksErrors.REPORT_INVALID);
    check.that(ReportReason.of(complaint.reason()).isPresent(), "reason", "is not one of " + ReportReason.words());
    var words = check.lines("words", complaint.words(), 0, LONGEST);
    check.done();
    if (reports.has(subject, reporter)) {
      return;
    }
    quotas.take(REPORTS, 1, reporter.subjects());
    reports.add(TypeId.next("rep").toString(), artwork, subject, reporter, complaint.reason(), words, clock.instant());
  }
}
