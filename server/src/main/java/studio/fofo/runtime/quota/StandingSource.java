package studio.fofo.runtime.quota;

import java.util.List;

/** Reports limits that are not counted per day, so that people see them, too; a bean of a module. */
public interface StandingSource {

  /** @param who with a person */
  List<Standing> of(QuotaSubjects who);
}
