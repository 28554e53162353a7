package studio.fofo.minting.drop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import studio.fofo.chain.TypedData;

/**
 * A complete binary tree of hashes in an array: the root first, the children of node {@code i} at {@code 2i+1} and {@code 2i+2}. Pairs are
 * hashed in order of their values, so that a proof needs no sides. Source: OpenZeppelin's {@code merkle-tree}.
 */
final class MerkleTree {

  private static final int WORD = 32;

  private final byte[][] nodes;
  private final int[] nodeOfLeaf;

  /** @param leaves at least one, in any order */
  MerkleTree(List<byte[]> leaves) {
    nodes = new byte[2 * leaves.size() - 1][];
    nodeOfLeaf = new int[leaves.size()];
    var sorted = IntStream.range(0, leaves.size()).boxed().sorted(Comparator.comparing(leaves::get, Arrays::compareUnsigned)).toList();
    for (var place = 0; place < sorted.size(); place++) {
      var node = nodes.length - 1 - place;
      nodes[node] = leaves.get(sorted.get(place));
      nodeOfLeaf[sorted.get(place)] = node;
    }
    for (var node = leaves.size() - 2; node >= 0; node--) {
      nodes[node] = pair(nodes[2 * node + 1], nodes[2 * node + 2]);
    }
  }

  byte[] root() {
    return nodes[0];
  }

  /** The node of the leaf with this index in the given order. */
  int nodeOf(int leaf) {
    return nodeOfLeaf[leaf];
  }

  /** All nodes in one array, 32 bytes each. */
  byte[] bytes() {
    var all = new byte[WORD * nodes.length];
    for (var node = 0; node < nodes.length; node++) {
      System.arraycopy(nodes[node], 0, all, WORD * node, WORD);
    }
    return all;
  }

  /** The nodes whose hashes prove a leaf, from the bottom up. */
  static List<Integer> proof(int node) {
    var siblings = new ArrayList<Integer>();
    for (var at = node; at > 0; at = (at - 1) / 2) {
      siblings.add(at % 2 == 1 ? at + 1 : at - 1);
    }
    return List.copyOf(siblings);
  }

  private static byte[] pair(byte[] one, byte[] other) {
    var isInOrder = Arrays.compareUnsigned(one, other) <= 0;
    var joined = Arrays.copyOf(isInOrder ? one : other, 2 * WORD);
    System.arraycopy(isInOrder ? other : one, 0, joined, WORD, WORD);
    return TypedData.keccak(joined);
  }
}
