package studio.fofo.runtime.quota;

/**
 * Something that is limited per day. Modules define theirs as constants and provide them as beans, so that people see them.
 *
 * <pre>{@code
 * static final QuotaKind JOBS = QuotaKind.of("jobs", "jobs").perPerson(300).perAddress(1_000);
 * }</pre>
 *
 * @param name as in {@code fofo.quotas.<name>.per-person}
 * @param words what is counted, for display: "bytes of uploaded pictures"
 * @param perPerson default per day; 0: unlimited
 * @param perWallet likewise, for all accounts that act for one wallet
 * @param perAddress likewise, for everybody at one network address
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
