package studio.fofo.payment.earning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.Log;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Wei;
import studio.fofo.payment.Earning;
import studio.fofo.payment.Earnings;
import studio.fofo.payment.WalletCall;
import studio.fofo.payment.checkout.Checkout;

/**
 * {@link Earnings}: one row per effect of a log, and {@code payment.credit_totals}, their running totals, which a PostgreSQL trigger
 * updates when a row is inserted or deleted.
 */
final class CreditRows implements Earnings {

  private final JdbcClient jdbc;
  private final Chains chains;

  CreditRows(JdbcClient jdbc, Chains chains) {
    this.jdbc = jdbc;
    this.chains = chains;
  }

  @Override
  public List<Earning> of(Address wallet) {
    return jdbc.sql("""
            select * from payment.credit_totals where account = ? and earned + kept + withdrawn > 0 order by chain_id, token
            """)
        .param(wallet.value())
        .query((row, number) -> earning(row.getLong("chain_id"), row.getString("token"), row.getBigDecimal("earned").toBigIntegerExact(),
            row.getBigDecimal("kept").toBigIntegerExact(), row.getBigDecimal("withdrawn").toBigIntegerExact()))
        .list();
  }

  void enter(Log log, int ordinal, String kind, Address account, String token, BigInteger amount, @Nullable String orderId) {
    jdbc.sql("""
            insert into payment.ledger (chain_id, block_hash, log_index, ordinal, account, token, kind, amount, order_id, tx_hash)
            values (:chain, :block, :index, :ordinal, :account, :token, :kind, :amount, :order, :tx)
            """)
        .param("chain", log.chainId()).param("block", log.blockHash()).param("index", log.logIndex()).param("ordinal", ordinal)
        .param("account", account.value()).param("token", token).param("kind", kind).param("amount", new BigDecimal(amount))
        .param("order", orderId).param("tx", log.txHash())
        .update();
  }

  void takeBack(Log log) {
    jdbc.sql("delete from payment.ledger where chain_id = ? and block_hash = ? and log_index = ?")
        .param(log.chainId()).param(log.blockHash()).param(log.logIndex()).update();
  }

  private Earning earning(long chainId, String token, BigInteger earned, BigInteger kept, BigInteger withdrawn) {
    var call = new WalletCall(chains.contract(chainId, Contracts.CHECKOUT), Checkout.withdraw(token), Wei.ZERO);
    return new Earning(
        chainId, token, new Wei(earned), new Wei(earned.add(kept).subtract(withdrawn)), new Wei(withdrawn), call);
  }
}
