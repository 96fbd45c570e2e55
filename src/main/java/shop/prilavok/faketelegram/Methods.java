package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which methods there are. Names count without regard to case. */
final class Methods {
    private final Map<String, Named> byName = new HashMap<>();
    private final Cloud cloud;

    /** A method under its official spelling; called without the lock, because one of them waits. */
    record Named(String name, Performer performer) {}

    @FunctionalInterface
    interface Performer {
        JsonNode perform(Parameters parameters) throws InterruptedException;
    }

    Methods(Cloud cloud) {
        this.cloud = cloud;
        Polling polling = new Polling(cloud);
        byName.put("getupdates", new Named("getUpdates", polling::getUpdates));
        add("setWebhook", polling::setWebhook);
        add("deleteWebhook", polling::deleteWebhook);
        add("getWebhookInfo", polling::webhookInfo);
        addMessages(new Sending(cloud), new Editing(cloud));
        addProfile(new Profile(cloud));
        Asking asking = new Asking(cloud);
        add("getChat", asking::chat);
        add("getChatMember", asking::member);
        add("getFile", asking::file);
        add("answerCallbackQuery", asking::answerPress);
    }

    private void addMessages(Sending sending, Editing editing) {
        add("sendMessage", sending::message);
        add("sendPhoto", sending::photo);
        add("sendDocument", sending::document);
        add("sendMediaGroup", sending::mediaGroup);
        add("sendChatAction", sending::chatAction);
        add("editMessageText", editing::text);
        add("editMessageCaption", editing::caption);
        add("editMessageMedia", editing::media);
        add("editMessageReplyMarkup", editing::buttons);
        add("deleteMessage", editing::delete);
        add("deleteMessages", editing::deleteSeveral);
    }

    private void addProfile(Profile profile) {
        add("getMe", profile::me);
        add("setMyCommands", profile::setCommands);
        add("getMyCommands", profile::getCommands);
        add("deleteMyCommands", profile::deleteCommands);
        add("setMyName", profile.setText("name", 64));
        add("getMyName", profile.getText("name", cloud.bot.firstName()));
        add("setMyDescription", profile.setText("description", 512));
        add("getMyDescription", profile.getText("description", ""));
        add("setMyShortDescription", profile.setText("short_description", 120));
        add("getMyShortDescription", profile.getText("short_description", ""));
        add("setChatMenuButton", profile::setMenuButton);
        add("getChatMenuButton", profile::menuButton);
    }

    private void add(String name, Method method) {
        byName.put(
                name.toLowerCase(Locale.ROOT),
                new Named(name, parameters -> cloud.changing(() -> method.call(parameters))));
    }

    Optional<Named> find(String lowerCaseName) {
        return Optional.ofNullable(byName.get(lowerCaseName));
    }
}
