package studio.fofo.payment;

import studio.fofo.kernel.Wei;

/**
 * A transaction for a wallet to send.
 *
 * @param to contract, EIP-55
 * @param data 0x and hexadecimal
 * @param value of the native currency
 */
public record WalletCall(String to, String data, Wei value) {}
