package studio.fofo.payment;

import studio.fofo.kernel.Address;
import studio.fofo.kernel.Wei;

/**
 * A transaction for a wallet to send.
 *
 * @param to the contract to call
 * @param data 0x and hexadecimal
 * @param value of the native currency
 */
public record WalletCall(Address to, String data, Wei value) {}
