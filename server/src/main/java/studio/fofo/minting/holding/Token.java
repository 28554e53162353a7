package studio.fofo.minting.holding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import studio.fofo.kernel.Address;

/** Identifies a token by chain, contract and number. */
public record Token(long chainId, Address contract, BigInteger tokenId) {

  /** The bound tokens ({@link #bind}) as rows to join with: columns {@code chain_id, contract, token_id}. */
  public static final String ROWS = "unnest(:chains::text[]::bigint[], :contracts::text[], :tokens::text[]::numeric[]) as asked (chain_id, contract, token_id)";

  public static StatementSpec bind(StatementSpec statement, Collection<Token> tokens) {
    return statement.param("chains", texts(tokens, token -> Long.toString(token.chainId)))
        .param("contracts", texts(tokens, token -> token.contract.value()))
        .param("tokens", texts(tokens, token -> token.tokenId.toString()));
  }

  /** From a row with the three columns. */
  public static Token of(ResultSet row) throws SQLException {
    BigDecimal number = row.getBigDecimal("token_id");
    return new Token(row.getLong("chain_id"), new Address(row.getString("contract")), number.toBigIntegerExact());
  }

  private static String[] texts(Collection<Token> tokens, Function<Token, String> text) {
    return tokens.stream().map(text).toArray(String[]::new);
  }
}
