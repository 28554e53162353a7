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
 * Wallets with publicly known keys: the first twenty of the mnemonics published in the manuals of anvil, Hardhat, Ganache and Truffle, and
 * those of the keys 1 to 20. Anybody can take money that they hold. The list is {@code money/public-accounts.txt}.
 */
public final class PublicAccounts {

  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{40}");

  private PublicAccounts() {}

  /** @param setting an address as somebody configured it: 0x and 40 hexadecimal digits in any case */
  public static boolean include(String setting) {
    return Known.ADDRESSES.contains(setting.strip().toLowerCase(Locale.ROOT));
  }

  /** Loaded on first use, which happens only with real money. */
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
