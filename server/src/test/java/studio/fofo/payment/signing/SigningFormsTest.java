package studio.fofo.payment.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.StructuredDataEncoder;
import studio.fofo.kernel.Address;
import studio.fofo.payment.PaymentSigning;
import studio.fofo.payment.QuoteId;
import studio.fofo.payment.checkout.Checkout;
import studio.fofo.payment.checkout.Part;
import studio.fofo.payment.checkout.Quote;
import studio.fofo.payment.checkout.Terms;
import studio.fofo.payment.signing.Abilities.TokenDomain;
import studio.fofo.testing.TypedDataVectors;
import tools.jackson.databind.json.JsonMapper;

/** The digests that we check against those that an independent library computes from the typed data that wallets get. */
class SigningFormsTest {

  private static final Address CHECKOUT = new Address("0x" + "c0".repeat(20));
  private static final TokenDomain USDC = new TokenDomain("USD Coin", "2");
  private static final Terms TERMS = new Terms("order_01m8kd9dqae9a9g09hfqrks8ve", 137, "0x" + "a5".repeat(20),
      new BigInteger("42000000"), new Address("0x" + "b1".repeat(20)),
      List.of(new Part(new Address("0x" + "01".repeat(20)), new BigInteger("33600000")),
          new Part(new Address("0x" + "02".repeat(20)), new BigInteger("8400000"))),
      Instant.parse("2030-03-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));
  private static final Quote QUOTE = new Quote(QuoteId.next(), TERMS, HexFormat.of().formatHex(Checkout.digest(CHECKOUT, TERMS)), "0x00");

  private final SigningForms forms = new SigningForms(CHECKOUT);

  @Test
  void hashesAnAuthorizationAsWalletsDo() throws IOException {
    assertThat(forms.authorizationDigest(QUOTE, USDC)).isEqualTo(hashed(forms.authorization(QUOTE, USDC)));
  }

  @Test
  void hashesAPermit2TransferAsWalletsDo() throws IOException {
    assertThat(forms.permit2Digest(QUOTE)).isEqualTo(hashed(forms.permit2(QUOTE)));
  }

  @Test
  void signsTheStructureThatPermit2Knows() {
    assertThat(SigningForms.TRANSFER + Checkout.QUOTE_TYPE + SigningForms.PERMISSIONS)
        .isEqualTo(TypedDataVectors.type("PermitWitnessTransferFrom"));
  }

  private static byte[] hashed(PaymentSigning signing) throws IOException {
    return new StructuredDataEncoder(JsonMapper.shared().writeValueAsString(TypedForms.of(signing))).hashStructuredData();
  }
}
