package studio.fofo.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import studio.fofo.generation.engine.Following.End;

/** An identical order that the vendor did not work on again: {@link RemoteEngineContract}. */
final class CachedCase {

  private final VendorHarness vendor;

  CachedCase(VendorHarness vendor) {
    this.vendor = vendor;
  }

  /** It ended without outputs: lost, so that it is ordered again, in another form than the one that is cached. */
  void delivers() {
    var engine = vendor.engine();
    var first = new Following(vendor, 1);
    var ticket = first.taken(engine);
    vendor.finish();
    assertThat(first.look(engine, ticket)).isInstanceOf(End.Lost.class);
    var again = new Following(vendor, 1, "job_x.1", 100);
    var second = again.taken(engine);
    assertThat(second).isNotEqualTo(ticket);
    vendor.finish(Output.PICTURE);
    assertThat(again.pictures(engine, second).finished()).hasSize(1);
  }
}
