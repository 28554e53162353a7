package studio.fofo.runtime.money;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import studio.fofo.runtime.MoneyMode;

/**
 * {@code fofo.money}.
 *
 * @param money {@code play} or {@code real}. With real money the server refuses to start with the local chain or a test network, public
 * keys, default rates, the factory's autopilot or the built-in mailbox, and pages offer no dev wallet; with play money it refuses public
 * main networks. A database keeps the kind of money with which it was first started
 */
@ConfigurationProperties("fofo")
record MoneySettings(@DefaultValue("play") MoneyMode money) {}
