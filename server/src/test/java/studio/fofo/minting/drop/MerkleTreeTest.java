package studio.fofo.minting.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.TypedData;

class MerkleTreeTest {

  /** The example of OpenZeppelin's {@code merkle-tree}. */
  @Test
  void hasTheRootThatOpenZeppelinComputes() {
    var one = leaf("000000000000000000000000" + "11".repeat(20) + "0000000000000000000000000000000000000000000000004563918244f40000");
    var other = leaf("000000000000000000000000" + "22".repeat(20) + "00000000000000000000000000000000000000000000000022b1c8c1227a0000");

    var tree = new MerkleTree(List.of(one, other));

    assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo("d4dee0beab2d53f2cc83e567171bd2820e49898130a22622b10ead383e90bd77");
  }

  @Test
  void provesEveryLeafOfTreesOfAnySize() {
    for (var size = 1; size <= 33; size++) {
      var leaves = IntStream.range(0, size).mapToObj(number -> TypedData.keccak(new byte[] {(byte) number})).toList();
      var tree = new MerkleTree(leaves);
      var nodes = tree.bytes();
      for (var leaf = 0; leaf < size; leaf++) {
        var hash = leaves.get(leaf);
        for (var sibling : MerkleTree.proof(tree.nodeOf(leaf))) {
          hash = pair(hash, Arrays.copyOfRange(nodes, 32 * sibling, 32 * sibling + 32));
        }
        assertThat(hash).as("leaf %s of %s", leaf, size).isEqualTo(tree.root());
      }
    }
  }

  private static byte[] leaf(String hex) {
    return TypedData.keccak(TypedData.keccak(HexFormat.of().parseHex(hex)));
  }

  private static byte[] pair(byte[] one, byte[] other) {
    var first = Arrays.compareUnsigned(one, other) < 0 ? one : other;
    var joined = Arrays.copyOf(first, 64);
    System.arraycopy(first == one ? other : one, 0, joined, 32, 32);
    return TypedData.keccak(joined);
  }
}
