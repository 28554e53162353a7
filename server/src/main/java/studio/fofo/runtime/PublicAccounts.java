package studio.fofo.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Wallets whose keys everybody knows: the first twenty of the mnemonics that anvil, Hardhat, Ganache and Truffle print in their manuals,
 * and those of the keys 1 to 20. Money that one of them holds is anybody's. The list is {@code money/public-accounts.txt}.
 */
public final class PublicAccounts {

  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{40}");

  private PublicAccounts() {}

  /** @param address 0x and 40 hexadecimal digits in any case */
  public static boolean include(String address) {
    return Known.ADDRESSES.contains(address.strip().toLowerCase(Locale.ROOT));
  }

  /** Read when it is first asked for, which only real money does. */
  private static final class Known {

    private static final Set<String> ADDRESSES = lines().stream().filter(line -> ADDRESS.matcher(line).matches())
        .collect(Collectors.toUnmodifiableSet());

    private static List<String> lines() {
      try {
        return new ClassPathResource("money/public-accounts.txt").getContentAsString(StandardCharsets.UTF_8).lines().toList();
      } catch (IOException broken) {
        throw new UncheckedIOException("cannot read money/public-accounts.txt", broken);
      }
    }
  }
}
