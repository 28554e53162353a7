package studio.fofo.runtime.money;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import studio.fofo.runtime.MoneyMode;

/**
 * {@code fofo.money}.
 *
 * @param money {@code play} or {@code real}. Real money refuses to start with the local chain or a test network, keys that everybody knows,
 *     usual rates, the factory's autopilot or the built-in mailbox, and pages offer no dev wallet; play money refuses public main networks.
 *     A database keeps to the one that it was first started with
 */
@ConfigurationProperties("fofo")
record MoneySettings(@DefaultValue("play") MoneyMode money) {}
