package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;

class UnitOfWorkTest extends OnEachStore {
    @Test
    void all_that_a_unit_wrote_is_there_after_it() {
        unit.perform(() -> {
            db.catalog().keepNote("first", "1");
            db.catalog().keepNote("second", "2");
        });
        assertThat(db.catalog().note("first")).hasValue("1");
        assertThat(db.catalog().note("second")).hasValue("2");
    }

    @Test
    void nothing_of_a_unit_that_failed_is_there_after_it() {
        assertThatThrownBy(() -> unit.perform(() -> {
                    db.catalog().keepNote("first", "1");
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
        assertThat(db.catalog().note("first")).isEmpty();
    }

    @Test
    void a_unit_sees_what_it_wrote_and_others_do_not_before_the_commit() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            unit.perform(() -> {
                db.catalog().keepNote("first", "1");
                assertThat(db.catalog().note("first")).hasValue("1");
                assertThat(result(other.submit(() -> db.catalog().note("first"))))
                        .isEmpty();
            });
            assertThat(result(other.submit(() -> db.catalog().note("first")))).hasValue("1");
        } finally {
            other.shutdown();
        }
    }

    @Test
    void a_unit_inside_a_unit_is_part_of_it() {
        assertThatThrownBy(() -> unit.perform(List.of(TEA, CUP), () -> {
                    unit.perform(List.of(TEA), () -> db.catalog().keepNote("inner", "1"));
                    throw new IllegalArgumentException("after the inner one");
                }))
                .hasMessage("after the inner one");
        assertThat(db.catalog().note("inner")).isEmpty();
    }

    @Test
    void a_unit_whose_inner_unit_failed_does_not_commit_though_it_swallows_the_failure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> unit.perform(() -> {
                    db.catalog().keepNote("outer", "1");
                    assertThatThrownBy(() -> unit.perform(() -> {
                                throw new IllegalArgumentException("inner");
                            }))
                            .hasMessage("inner");
                }))
                .withRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(db.catalog().note("outer")).isEmpty();
    }

    @Test
    void an_inner_unit_may_not_name_items_that_the_outer_one_did_not() {
        assertThatIllegalStateException()
                .isThrownBy(() -> unit.perform(List.of(TEA), () -> unit.perform(List.of(TEA, CUP), () -> {})))
                .withMessageContaining("CUP-1");
    }

    @Test
    void stock_of_an_item_that_the_unit_did_not_name_is_not_touched() {
        onShelf(CUP, 5);
        assertThatIllegalStateException()
                .isThrownBy(() -> unit.perform(List.of(TEA), () -> db.stock().reserve("order:1", Map.of(CUP, 1))))
                .withMessageContaining("CUP-1");
        assertThat(db.stock().stock(CUP)).hasValue(new Stock.Counted(5, 0));
    }

    @Test
    void writing_and_locking_outside_of_a_unit_are_refused_in_words() {
        assertThatIllegalStateException()
                .isThrownBy(() -> db.catalog().keepNote("first", "1"))
                .withMessageContaining("inside a unit of work");
        assertThatIllegalStateException()
                .isThrownBy(() -> db.orders().lock(placedId("t")))
                .withMessageContaining("inside a unit of work");
    }

    @Test
    void the_listener_hears_of_units_that_wrote_and_of_no_others() {
        unit.perform(() -> {
            unit.perform(() -> db.catalog().keepNote("first", "1"));
            assertThat(store.commits).hasValue(0);
        });
        assertThat(store.commits).hasValue(1);
        unit.perform(() -> db.catalog().note("first"));
        assertThatThrownBy(() -> unit.perform(() -> {
                    db.catalog().keepNote("second", "2");
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(store.commits).hasValue(1);
    }

    @Test
    void of_thirty_two_buyers_exactly_five_get_the_last_five_pieces() throws Exception {
        onShelf(TEA, 5);
        List<Callable<Boolean>> buyers = new ArrayList<>();
        for (int buyer = 0; buyer < 32; buyer++) {
            String holder = "order:" + buyer;
            buyers.add(() -> unit.run(
                    List.of(TEA),
                    () -> db.stock().reserve(holder, Map.of(TEA, 1)).isEmpty()
                            && db.stock().sell(holder, now())));
        }
        assertThat(together(buyers)).filteredOn(got -> got).hasSize(5);
        assertThat(db.stock().stock(TEA)).hasValue(new Stock.Counted(0, 0));
    }

    @Test
    void of_many_units_at_once_those_that_fail_leave_nothing_and_the_others_all() throws Exception {
        onShelf(TEA, 100);
        List<Callable<Boolean>> buyers = new ArrayList<>();
        for (int buyer = 0; buyer < 32; buyer++) {
            boolean fails = buyer % 3 == 0;
            String name = (fails ? "failed " : "kept ") + buyer;
            buyers.add(() -> {
                try {
                    unit.perform(List.of(TEA), () -> {
                        db.catalog().keepNote(name, "1");
                        db.stock().reserve(name, Map.of(TEA, 1));
                        if (fails) {
                            throw new IllegalArgumentException("changed his mind");
                        }
                    });
                    return db.catalog().note(name).isPresent();
                } catch (IllegalArgumentException e) {
                    return false;
                }
            });
        }
        assertThat(together(buyers)).filteredOn(kept -> kept).hasSize(21);
        assertThat(db.stock().stock(TEA)).hasValue(new Stock.Counted(100, 21));
        assertThat(db.catalog().note("failed 0")).isEmpty();
    }

    @Test
    void two_carts_with_the_same_items_in_opposite_order_do_not_wait_for_each_other_for_ever() throws Exception {
        onShelf(TEA, 1000);
        onShelf(CUP, 1000);
        List<Callable<Boolean>> buyers = new ArrayList<>();
        for (int buyer = 0; buyer < 16; buyer++) {
            String holder = "order:" + buyer;
            List<Sku> cart = buyer % 2 == 0 ? List.of(TEA, CUP) : List.of(CUP, TEA);
            buyers.add(() -> {
                for (int again = 0; again < 10; again++) {
                    unit.perform(cart, () -> {
                        db.stock().reserve(holder, Map.of(TEA, 1, CUP, 1));
                        db.stock().release(holder);
                    });
                }
                return true;
            });
        }
        assertThat(together(buyers)).hasSize(16);
        assertThat(db.stock().stock(TEA)).hasValue(new Stock.Counted(1000, 0));
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        CountDownLatch ready = new CountDownLatch(work.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> one : work) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return one.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
