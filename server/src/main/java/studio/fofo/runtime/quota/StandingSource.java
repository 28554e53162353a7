package studio.fofo.runtime.quota;

import java.util.List;

/** Knows of limits that are counted otherwise than by the day, so that people are told of them, too; beans of the modules. */
public interface StandingSource {

  /** @param who with a person */
  List<Standing> of(QuotaSubjects who);
}
