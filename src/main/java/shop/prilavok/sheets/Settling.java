package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import shop.prilavok.outbox.BatchStore;
import shop.prilavok.outbox.Delivery.TryLater;
import shop.prilavok.outbox.SentBatch;

/**
 * Sends a batch, the first time or again, and finds out what became of it. The law: a row never goes under a second id
 * before it is certain that the first can never be applied any more.
 *
 * <ol>
 *   <li>A batch that waited for long is not sent any more, for its cells may have moved since: the mark tells, as below.
 *   <li>The stored bytes are sent. Accepted: it is applied.
 *   <li>No clear answer, or one that has nothing to do with the batch: later, with the same bytes.
 *   <li>Refused: either an earlier copy was applied, or it cannot be applied at all. The mark with its id tells: with the
 *       batch's hash, it was applied; with anything else, it never can be.
 *   <li>No mark to be seen proves nothing, for the first copy may still be under way. An empty batch takes the id: once it
 *       is accepted, no copy can be applied any more.
 * </ol>
 */
final class Settling {
    private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);

    /** For so long the cells of a batch are taken to be where they were seen. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final SheetsConnection connection;
    private final BatchStore batches;
    private final InstantSource clock;

    Settling(SheetsConnection connection, BatchStore batches, InstantSource clock) {
        this.connection = connection;
        this.batches = batches;
        this.clock = clock;
    }

    /** What became of a batch. */
    sealed interface Settlement {}

    /** It is in the sheet, and its parcels are delivered. */
    record Applied() implements Settlement {}

    /**
     * It is not in the sheet and never will be; its parcels wait for another batch.
     *
     * @param refusal why Google did not like it; empty when it was too old, or its id was taken
     */
    record Voided(Optional<String> refusal) implements Settlement {}

    /**
     * Nobody knows yet, or nothing could be tried.
     *
     * @param answer of the call that brought nothing
     */
    record Pending(TryLater later, SheetAnswer<?> answer) implements Settlement {}

    Settlement settle(SentBatch batch) {
        if (batch.at().plus(FRESH).isBefore(clock.instant())) {
            return judge(batch, Optional.empty());
        }
        SheetAnswer<?> answer = connection.write(batch.body());
        if (answer instanceof SheetAnswer.Ok<?>) {
            return applied(batch);
        }
        if (answer instanceof SheetAnswer.Refused<?> refused && isAboutTheBatch(refused)) {
            return judge(batch, Optional.of(refused.message()));
        }
        if (answer instanceof SheetAnswer.Unknown<?>) {
            batches.ambiguous(batch.id());
        }
        return pending(answer);
    }

    private Settlement judge(SentBatch batch, Optional<String> refusal) {
        SheetAnswer<DeveloperMetadata> mark = connection.mark(batch.id());
        if (mark instanceof SheetAnswer.Ok<DeveloperMetadata> found) {
            if (batch.hash().equals(found.value().getMetadataValue())) {
                return applied(batch);
            }
            batches.dropped(batch.id());
            return new Voided(Optional.empty());
        }
        if (!(mark instanceof SheetAnswer.Refused<DeveloperMetadata> absent && absent.status() == 404)) {
            return pending(mark);
        }
        batches.ambiguous(batch.id()); // from here on a mark may lie there, to be cleaned away one day
        SheetAnswer<?> tombstone = connection.write(Sealing.tombstone(batch.id()));
        if (tombstone instanceof SheetAnswer.Ok<?>) {
            batches.dropped(batch.id());
            return new Voided(refusal);
        }
        return pending(tombstone);
    }

    private Settlement pending(SheetAnswer<?> answer) {
        return new Pending(later(answer), answer);
    }

    private Settlement applied(SentBatch batch) {
        batches.settled(batch.id());
        return new Applied();
    }

    /** Refusals that another batch would meet as well say nothing about this one. */
    private static boolean isAboutTheBatch(SheetAnswer.Refused<?> refused) {
        return refused.status() != 401 && refused.status() != 403 && refused.status() != 404;
    }

    /** When to try again after a call that brought nothing. */
    TryLater later(SheetAnswer<?> answer) {
        String why = answer.why();
        if (answer instanceof SheetAnswer.NotNow<?> notNow) {
            return TryLater.in(notNow.after(), why);
        }
        return answer instanceof SheetAnswer.Refused<?> ? TryLater.in(UNTIL_MENDED, why) : TryLater.outage(why);
    }
}
