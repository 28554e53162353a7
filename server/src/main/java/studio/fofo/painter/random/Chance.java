package studio.fofo.painter.random;

import java.util.ArrayList;
import java.util.List;

/**
 * A random generator: Chris Doty-Humphrey's sfc32 (from PractRand), 128 bits of state, the same on every machine.
 *
 * <p>Not thread-safe, and not for secrets.
 */
public final class Chance {

  private int a;
  private int b;
  private int c;
  private int counter;

  Chance(int a, int b, int c, int counter) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.counter = counter;
    for (int i = 0; i < 12; i++) {
      bits();
    }
  }

  /** The next 32 bits. */
  public int bits() {
    int sum = a + b + counter++;
    a = b ^ b >>> 9;
    b = c + (c << 3);
    c = (c << 21 | c >>> 11) + sum;
    return sum;
  }

  /** From 0 up to, not including, 1. */
  public double unit() {
    return (bits() >>> 5) * 0x1p-27;
  }

  public double between(double low, double high) {
    return low + (high - low) * unit();
  }

  /** A whole number from {@code low} to {@code high}, both inclusive. */
  public int whole(int low, int high) {
    return low + (int) (unit() * (high - low + 1));
  }

  /** True with this probability, 0…1. */
  public boolean happens(double share) {
    return unit() < share;
  }

  public <T> T pick(List<T> choices) {
    return choices.get(whole(0, choices.size() - 1));
  }

  @SafeVarargs
  public final <T> T pick(T... choices) {
    return choices[whole(0, choices.length - 1)];
  }

  /** Mostly near {@code low}, seldom near {@code high}, like sizes in the real world. */
  public double heavy(double low, double high) {
    double tail = unit();
    return low + (high - low) * tail * tail * tail;
  }

  /** About {@code mean}, seldom further away than twice {@code spread}. */
  public double around(double mean, double spread) {
    return mean + spread * (unit() + unit() + unit() - 1.5) * 1.2;
  }

  public int sign() {
    return happens(0.5) ? 1 : -1;
  }

  public <T> List<T> shuffled(List<T> items) {
    List<T> rest = new ArrayList<>(items);
    for (int i = rest.size() - 1; i > 0; i--) {
      int other = whole(0, i);
      T held = rest.get(i);
      rest.set(i, rest.get(other));
      rest.set(other, held);
    }
    return rest;
  }
}
