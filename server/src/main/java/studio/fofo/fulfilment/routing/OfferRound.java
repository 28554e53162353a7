package studio.fofo.fulfilment.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.FulfilmentSettings;
import studio.fofo.fulfilment.breaker.GuardedSupplier;
import studio.fofo.fulfilment.suppliers.Offer;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;

/** Asks several suppliers for their offers at the same time. */
@Component
class OfferRound {

  private static final Logger LOG = LoggerFactory.getLogger(OfferRound.class);

  private final RoutingSettings settings;
  private final FulfilmentSettings preferences;

  OfferRound(RoutingSettings settings, FulfilmentSettings preferences) {
    this.settings = settings;
    this.preferences = preferences;
  }

  private record Answer(GuardedSupplier supplier, Offer offer, String failure) {}

  Offers ask(List<GuardedSupplier> suppliers, OfferRequest request) {
    var candidates = new ArrayList<Candidate>();
    var declined = new HashMap<String, Map<Integer, String>>();
    var silent = new HashMap<String, String>();
    for (var answer : answers(suppliers, request)) {
      var name = answer.supplier().name();
      if (!answer.failure().isEmpty()) {
        silent.put(name, answer.failure());
      } else {
        declined.put(name, answer.offer().declined());
        answer.offer().terms().ifPresent(terms -> candidates.add(new Candidate(name, answer.offer().lines(), terms,
            name.equals(preferences.supplier()),
            Distance.of(settings.shipsFrom().getOrDefault(name, List.of()), request.destination().country()))));
      }
    }
    return new Offers(candidates, declined, silent);
  }

  private List<Answer> answers(List<GuardedSupplier> suppliers, OfferRequest request) {
    List<Callable<Answer>> calls = suppliers.stream().map(supplier -> (Callable<Answer>) () -> answer(supplier, request)).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Answer>();
      for (var future : threads.invokeAll(calls)) {
        answers.add(future.get());
      }
      return answers;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while suppliers are asked", interrupted);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("suppliers cannot be asked", broken.getCause());
    }
  }

  /** A supplier that fails in any way does not keep the others from making the order. */
  private Answer answer(GuardedSupplier supplier, OfferRequest request) {
    try {
      return new Answer(supplier, supplier.breakers().call(supplier.name(), () -> inTime(supplier, request)), "");
    } catch (SupplierUnavailable unavailable) {
      return new Answer(supplier, Offer.none(Map.of()), String.valueOf(unavailable.getMessage()));
    } catch (RuntimeException broken) {
      LOG.error("supplier fails to make an offer supplier={}", supplier.name(), broken);
      return new Answer(supplier, Offer.none(Map.of()), "its adapter failed, see the log");
    }
  }

  private Offer inTime(GuardedSupplier supplier, OfferRequest request) {
    var task = new FutureTask<>(() -> supplier.guarded().offer(request));
    var thread = Thread.startVirtualThread(task);
    try {
      return task.get(settings.offerTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      thread.interrupt();
      throw SupplierUnavailable.unknown("no offer within " + settings.offerTimeout().toMillis() + " ms", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw SupplierUnavailable.unknown("interrupted while it is asked", interrupted);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
    }
  }
}
