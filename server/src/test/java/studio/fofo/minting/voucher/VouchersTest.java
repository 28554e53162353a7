package studio.fofo.minting.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.fofo.testing.TypedDataVectors;

class VouchersTest {

  @Test
  void signsTheStructsThatTheContractsKnow() {
    assertThat(Vouchers.MINT_TYPE).isEqualTo(TypedDataVectors.type("MintVoucher"));
    assertThat(Vouchers.EDITION_TYPE).isEqualTo(TypedDataVectors.type("EditionVoucher"));
  }
}
