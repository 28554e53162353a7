package studio.fofo.minting.voucher;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Log;
import studio.fofo.kernel.Address;

/** The rows of {@code minting.voucher_uses}: how vouchers ended, whoever sent them. */
public final class VoucherUses {

  private final JdbcClient jdbc;

  public VoucherUses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How a voucher ended; empty if no indexed block shows it, which does not prove that it was not used.
   *
   * @param contract the contract of the token that it mints
   */
  public Optional<VoucherUse> find(long chainId, Address contract, long number) {
    return jdbc.sql("""
            select * from minting.voucher_uses where chain_id = ? and contract = ? and number = ?
            order by block_number desc limit 1
            """)
        .param(chainId).param(contract.value()).param(number)
        .query(VoucherUses::read).optional();
  }

  void enter(Log log, Address contract, BigInteger number, @Nullable Address recipient, @Nullable BigInteger tokenId) {
    jdbc.sql("""
            insert into minting.voucher_uses (chain_id, block_hash, log_index, block_number, contract, number, recipient, token_id, tx_hash)
            values (:chain, :block, :index, :height, :contract, :number, :recipient, :token, :tx) on conflict do nothing
            """)
        .param("chain", log.chainId()).param("block", log.blockHash()).param("index", log.logIndex()).param("height", log.blockNumber())
        .param("contract", contract.value()).param("number", new BigDecimal(number))
        .param("recipient", recipient == null ? null : recipient.value()).param("token", tokenId == null ? null : new BigDecimal(tokenId))
        .param("tx", log.txHash())
        .update();
  }

  void takeBack(Log log) {
    jdbc.sql("delete from minting.voucher_uses where chain_id = ? and block_hash = ? and log_index = ?")
        .param(log.chainId()).param(log.blockHash()).param(log.logIndex()).update();
  }

  private static VoucherUse read(ResultSet row, int ordinal) throws SQLException {
    var recipient = Optional.ofNullable(row.getString("recipient")).map(Address::new);
    var tokenId = row.getBigDecimal("token_id");
    return new VoucherUse(row.getLong("chain_id"), row.getLong("block_number"), row.getString("block_hash"), row.getString("tx_hash"),
        recipient.map(known -> new VoucherUse.Minted(known, tokenId.toBigIntegerExact())));
  }
}
