package dev.drydock.core.graph;

import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.graph.Drawing.Line;
import dev.drydock.core.graph.Drawing.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jgrapht.alg.TransitiveReduction;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.junit.jupiter.api.Test;

class GraphingTest {
  @Test
  void drawsResourcesInOrderWithoutWhatFollows() {
    var scene =
        new Scene()
            .want(
                thing("workspace.w"),
                thing("cluster.c").needs("workspace.w"),
                thing("cluster.c#pool.gpu").needs("cluster.c"),
                thing("endpoint.e").needs("cluster.c", "workspace.w"));
    assertThat(GraphFormat.TEXT.render(Graphing.resources(scene.lower())))
        .isEqualTo(
            """
              workspace.w
              cluster.c  after workspace.w
              endpoint.e  after cluster.c
            """);
    assertThat(GraphFormat.TEXT.render(Graphing.objects(scene.lower())))
        .contains("  cluster.c#pool.gpu  (thing)  after cluster.c\n");
  }

  @Test
  void trafficMakesNoCycleOfAnEndpointAndItsVersions() {
    var scene =
        new Scene()
            .want(
                thing("endpoint.e"),
                Want.version("e", "blue", 100),
                Want.traffic("e", "blue", 100));
    assertThat(GraphFormat.TEXT.render(Graphing.resources(scene.lower())))
        .isEqualTo("  endpoint.e\n  version.e.blue  after endpoint.e\n");
  }

  @Test
  void marksTheLongestChainOfAPlan() {
    var scene =
        new Scene()
            .want(
                thing("cluster.c"),
                thing("endpoint.e").needs("cluster.c"),
                Want.asset("model.m", "m"));
    assertThat(GraphFormat.TEXT.render(Graphing.steps(scene.plan())))
        .isEqualTo(
            """
            * create cluster.c  (1 min)
            * create endpoint.e  (1 min)  after create cluster.c
              create model.m  (10 s)

            * on the longest chain
            """);
    assertThat(GraphFormat.MERMAID.render(Graphing.steps(scene.plan()))).contains("n0 ==> n1");
  }

  @Test
  void oddNamesBreakNoFormat() throws JsonProcessingException {
    var odd = "a\"];\nb --> c\\ <script>#quot; é";
    var drawing =
        new Drawing(
            "s\"t",
            "objects",
            List.of(new Node(odd, "n\"", false), new Node("b", "", false)),
            List.of(new Line(0, 1, false)));
    assertThat(GraphFormat.DOT.render(drawing))
        .isEqualTo(
            """
            digraph "s\\"t" {
              rankdir = LR
              node [shape = box]
              "a\\"];\\nb --> c\\\\ <script>#quot; é" \
            [label = "a\\"];\\nb --> c\\\\ <script>#quot; é\\nn\\""]
              "b" [label = "b"]
              "a\\"];\\nb --> c\\\\ <script>#quot; é" -> "b"
            }
            """);
    assertThat(GraphFormat.MERMAID.render(drawing))
        .isEqualTo(
            """
            flowchart LR
              n0["a#34;#93;#59;#10;b --#62; c#92; #60;script#62;#35;quot#59; é<br/>n#34;"]
              n1["b"]
              n0 --> n1
            """);
    assertThat(
            new ObjectMapper()
                .readTree(GraphFormat.JSON.render(drawing))
                .at("/edges/0/from")
                .asText())
        .isEqualTo(odd);
  }

  @Property(tries = 60)
  void leavesOutJustWhatTheGeneralReductionLeavesOut(@ForAll long seed) {
    var random = new Random(seed);
    var names = new ArrayList<String>();
    for (int i = 0; i < 2 + random.nextInt(12); i++) {
      names.add("n" + i);
    }
    Collections.shuffle(names, random);
    var sketch = new Sketch();
    var graph = new SimpleDirectedGraph<String, DefaultEdge>(DefaultEdge.class);
    names.forEach(name -> sketch.node(new Node(name, "", false)));
    names.forEach(graph::addVertex);
    for (int to = 1; to < names.size(); to++) {
      for (int from = 0; from < to; from++) {
        if (random.nextInt(3) == 0) {
          sketch.edge(names.get(from), names.get(to));
          graph.addEdge(names.get(from), names.get(to));
        }
      }
    }
    TransitiveReduction.INSTANCE.reduce(graph);
    var expected = new HashMap<String, Integer>();
    graph
        .edgeSet()
        .forEach(
            edge -> expected.put(graph.getEdgeSource(edge) + graph.getEdgeTarget(edge) + ".", 1));
    var drawing = sketch.draw("s", "objects");
    var drawn = new HashMap<String, Integer>();
    for (var line : drawing.edges()) {
      var from = drawing.nodes().get(line.from()).name();
      drawn.put(from + drawing.nodes().get(line.to()).name() + ".", 1);
    }
    assertThat(drawn).isEqualTo(expected);
  }

  /// The general algorithm takes the cube: some 8 hours for these.
  @Test
  void aChainOfThousandsWithAllItsShortcutsIsDrawn() {
    int size = 10_000;
    var sketch = new Sketch();
    for (int i = 0; i < size; i++) {
      sketch.node(new Node(name(i), "", false));
    }
    for (int i = 1; i < size; i++) {
      for (int back = 1; back <= Math.min(5, i); back++) {
        sketch.edge(name(i - back), name(i));
      }
    }
    assertThat(sketch.draw("s", "objects").edges()).hasSize(size - 1);
  }

  private static String name(int i) {
    return "n" + (100_000 + i);
  }
}
