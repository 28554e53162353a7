package studio.fofo.runtime.quota;

import java.util.ArrayList;
import java.util.List;

/**
 * One counter and its limit.
 *
 * @param subject as stored in the table
 */
record Counter(Standing.Scope scope, String subject, long limit) {

  /** In the order in which they are locked; without those that have no limit. */
  static List<Counter> of(QuotaKind kind, QuotaSubjects subjects, LocalFactor local) {
    var counters = new ArrayList<Counter>();
    if (subjects.person() != null) {
      counters.add(new Counter(Standing.Scope.PERSON, "person/" + subjects.person().value(), kind.perPerson()));
    }
    if (subjects.wallet() != null) {
      counters.add(new Counter(Standing.Scope.WALLET, "wallet/" + subjects.wallet().lowerCase(), kind.perWallet()));
    }
    var address = subjects.address();
    if (address != null) {
      counters.add(new Counter(Standing.Scope.ADDRESS, "address/" + address.network(), local.limit(address, kind.perAddress())));
    }
    counters.add(new Counter(Standing.Scope.EVERYBODY, "in-all", kind.inAll()));
    counters.removeIf(counter -> counter.limit() == 0);
    return counters;
  }

  /** The same counter for amounts that are charged whatever the limit: half of the largest number, so that sums do not overflow. */
  Counter withoutLimit() {
    return new Counter(scope, subject, Long.MAX_VALUE / 2);
  }

  String whose() {
    return switch (scope) {
      case PERSON -> "you";
      case WALLET -> "this wallet";
      case ADDRESS -> "everybody at your network address together";
      case EVERYBODY -> "everybody together";
    };
  }
}
