package studio.fofo.runtime.quota;

/**
 * Something that is counted by the day. Modules keep theirs as constants.
 *
 * @param name as in {@code fofo.quotas.<name>.per-person}
 * @param words what is counted, as people read it: "bytes of uploaded pictures"
 * @param perPerson so many a day, unless set otherwise; 0: as many as they like
 * @param perWallet likewise, for all accounts that act for one wallet
 * @param inAll likewise, for everybody together
 */
public record QuotaKind(String name, String words, long perPerson, long perWallet, long inAll) {}
