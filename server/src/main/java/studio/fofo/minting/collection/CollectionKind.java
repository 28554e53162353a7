package studio.fofo.minting.collection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;

/** The kind of a collection: single pieces (ERC-721), or works in several pieces each (ERC-1155). */
public enum CollectionKind {
  ORIGINALS("FofoCollection", Contracts.CREATORS_ORIGINALS, "createCollection", "predictCollection"),
  EDITIONS("FofoEditions", Contracts.CREATORS_EDITIONS, "createEditions", "predictEditions");

  private final String contract;
  private final String watchedAs;
  private final String creation;
  private final String prediction;

  CollectionKind(String contract, String watchedAs, String creation, String prediction) {
    this.contract = contract;
    this.watchedAs = watchedAs;
    this.creation = creation;
    this.prediction = prediction;
  }

  public static Optional<CollectionKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** As in JSON and in rows. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name under which the index watches such contracts. */
  String watchedAs() {
    return watchedAs;
  }

  /** The factory's function that makes one. */
  String creation() {
    return creation;
  }

  /** The factory's function that computes the address of one. */
  String prediction() {
    return prediction;
  }

  /** The ABI of its contracts. */
  public ContractAbi abi() {
    return ContractAbi.of(contract);
  }
}
