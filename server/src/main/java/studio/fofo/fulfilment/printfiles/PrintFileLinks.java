package studio.fofo.fulfilment.printfiles;

import java.net.URI;

/** Links to print files for suppliers' machines. */
@FunctionalInterface
public interface PrintFileLinks {

  /**
   * @param path of the file under {@code /media}
   * @return absolute and signed; it opens the file without a login for some days
   */
  URI absolute(String path);
}
