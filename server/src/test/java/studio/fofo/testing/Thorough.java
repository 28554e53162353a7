package studio.fofo.testing;

/** How much a test checks: {@code CI=true} asks for all that it can, other runs for what takes seconds. */
public final class Thorough {

  private Thorough() {}

  public static boolean isAsked() {
    return "true".equals(System.getenv("CI"));
  }

  public static int count(int quick, int thorough) {
    return isAsked() ? thorough : quick;
  }
}
