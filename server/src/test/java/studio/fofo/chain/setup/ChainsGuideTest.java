package studio.fofo.chain.setup;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.fofo.testing.Golden;

/** The chains whose settings have defaults. */
class ChainsGuideTest {

  @Test
  void keepsTheListOfChains() throws IOException {
    Golden.assertMatches("docs/chains.md", """
        # Chains

        A chain is an entry of `fofo.chain.chains`. For the chains below, only nodes and keys have to be set; everything else has a default, which
        the entry may change. A studio talks to the nodes in its settings only; there are no public nodes among the defaults. How to get
        there: [deploy.md](deploy.md).

        ```yaml
        fofo.chain.chains:
          - chain-id: 137
            rpc-urls: [https://…, https://…]        # with keys; never shown. Two providers, so that one can be wrong
            public-rpc-url: https://…               # for browsers
            keys: {relayer: "keystore:/etc/fofo/relayer.json", settler: …, quote: …, voucher: …, treasury: 0x…}   # docs/signers.md
        ```

        | chain | | blocks | small orders, our transactions | large orders | finality stalls after | explorer, faucet |
        |---|---|---|---|---|---|---|
        """ + ChainFacts.all().stream().map(ChainsGuideTest::row).collect(Collectors.joining()) + """

        Fees in gwei per gas, for every offer; `daily-budgets` is what one key may spend per day before `/readyz` and the console
        warn; with `hold-above-budget`, digital twins then wait until midnight UTC, while payments, settlements and refunds go on.

        | chain | market | whole offer | tip | budget per key and day | poll, resend, patience |
        |---|---|---|---|---|---|
        """ + ChainFacts.all().stream().map(ChainsGuideTest::fees).collect(Collectors.joining()) + """

        - **Finality** ([ADR 28](adr/0028-finality-is-a-type.md)): a number of blocks, `safe`, `finalized`, or the later of both (`finalized+500`).
          An order is large from `large-from` US cents on (25000). If a mark stalls, orders wait and their pages say so.
        - **Market**: `tips` are auctions, in which a waiting transaction can be replaced; `tips-and-data` also charges for the data on the chain
          below, which is asked for before a transaction is sent and counted; `arrival` takes transactions in order, without tips or replacements.
        - **Several chains** ([ADR 30](adr/0030-an-orders-place-of-payment.md)): buyers choose where to pay, and the first chain that is ready is the
          default; creators choose where to mint, and may sell a product on one chain only. A chain is `down` if none of its nodes has responded for
          `fofo.chain.down-after` (20 s), or if its newest block is older than `halts` (1 min; 5 min for a chain that is not in the tables; never for the
          local one); it is `slow` if its index or its finality lags. `GET /api/v1/payment-options` says which; `/readyz` fails only if no chain works.
        - Settings of an entry: `chain-id`, `name`, `rpc-urls`, `public-rpc-url`, `native-symbol`, `finality`, `large-finality`, `large-from`,
          `finality-stalls`, `halts`, `tokens`, `keys`, `addresses`, `poll`, `resend`, `patience`, `lowest-fee`, `highest-fee`, `lowest-tip`, `highest-tip` (wei per gas),
          `market`, `daily-budgets.<role>` (units of the native currency), `hold-above-budget`, `explorer`, `faucet`. A chain that is not in the tables needs all of them
          but `tokens`, `addresses`, `large-from`, `halts`, `daily-budgets`, `hold-above-budget`, `explorer` and `faucet`; the server names what is missing.
        """);
  }

  private static String row(ChainFacts chain) {
    var links = chain.explorer() == null ? "" : String.valueOf(chain.explorer());
    return String.format(Locale.ROOT, "| %s (%d) | %s | %s | `%s` | `%s` | %s | %s |\n", chain.name(), chain.chainId(),
        chain.nativeSymbol(),
        chain.block().isZero() ? "with each transaction" : seconds(chain.block()), chain.finality().usual().word(),
        chain.finality().large().word(), minutes(chain.finality().stalled()),
        chain.faucet() == null ? links : links + ", " + chain.faucet());
  }

  private static String fees(ChainFacts chain) {
    var fees = chain.fees();
    var pace = chain.pace();
    return String.format(Locale.ROOT, "| %s | `%s` | %s to %s | %s to %s | %s | %s, %s, %s |\n", chain.name(),
        fees.market().name().toLowerCase(Locale.ROOT).replace('_', '-'), gwei(fees.lowest()), gwei(fees.highest()), gwei(fees.lowestTip()),
        gwei(fees.highestTip()), chain.budget() == null ? "none" : chain.budget().toPlainString() + " " + chain.nativeSymbol(),
        seconds(pace.poll()), seconds(pace.resend()), seconds(pace.patience()));
  }

  private static String gwei(BigInteger wei) {
    return new BigDecimal(wei, 9).stripTrailingZeros().toPlainString();
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
  }

  private static String minutes(Duration time) {
    return time.toMinutes() + " min";
  }
}
