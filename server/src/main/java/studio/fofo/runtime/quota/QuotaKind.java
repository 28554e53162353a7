package studio.fofo.runtime.quota;

/**
 * Something that is counted by the day. Modules keep theirs as constants, and give them as beans, so that people are told of them.
 *
 * <pre>{@code
 * static final QuotaKind JOBS = QuotaKind.of("jobs", "jobs").perPerson(300).perAddress(1_000);
 * }</pre>
 *
 * @param name as in {@code fofo.quotas.<name>.per-person}
 * @param words what is counted, as people read it: "bytes of uploaded pictures"
 * @param perPerson so many a day, unless set otherwise; 0: as many as they like
 * @param perWallet likewise, for all accounts that act for one wallet
 * @param perAddress likewise, for everybody who comes from one network address
 * @param inAll likewise, for everybody together
 */
public record QuotaKind(String name, String words, long perPerson, long perWallet, long perAddress, long inAll) {

  public static QuotaKind of(String name, String words) {
    return new QuotaKind(name, words, 0, 0, 0, 0);
  }

  public QuotaKind perPerson(long limit) {
    return new QuotaKind(name, words, limit, perWallet, perAddress, inAll);
  }

  public QuotaKind perWallet(long limit) {
    return new QuotaKind(name, words, perPerson, limit, perAddress, inAll);
  }

  public QuotaKind perAddress(long limit) {
    return new QuotaKind(name, words, perPerson, perWallet, limit, inAll);
  }

  public QuotaKind inAll(long limit) {
    return new QuotaKind(name, words, perPerson, perWallet, perAddress, limit);
  }
}
