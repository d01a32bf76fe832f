import MynahHTTP
import MynahJSON

/// Answers ElevenLabs' clients who they are and what they may: whoever asks here, nobody counts or sells anything.
enum ElevenAccount {
    static let routes: [Route] = [user, subscription, history].map { $0.grouped("ElevenLabs") }

    /// What stands for no limit where a number must stand.
    private static let noLimit = 1_000_000_000

    private static let user = Route.get("/v1/user", "Who asks, for ElevenLabs' clients.") { visit in
        let name = visit.admission?.caller.keyName ?? "anonymous"
        try await visit.answer { line in
            line.field("user_id", name)
            line.field("workspace_id", "mynah")
            line.object("subscription") { $0.writeSubscription(limit: noLimit) }
            for name: StaticString in ["is_new_user", "can_use_delayed_payment_methods"] { line.field(name, false) }
            for name: StaticString in ["is_onboarding_completed", "is_onboarding_checklist_completed"] {
                line.field(name, true)
            }
            line.integer("created_at", 0)
            line.field("seat_type", "workspace_member")
        }
    }
    .giving("application/json", "The name of the key, and what it may.")

    private static let subscription = Route.get(
        "/v1/user/subscription",
        "What whoever asks may, for ElevenLabs' clients."
    ) { visit in
        try await visit.answer { $0.writeSubscription(limit: noLimit) }
    }
    .giving("application/json", "That nothing is counted and nothing costs anything.")

    private static let history = Route.get(
        "/v1/history",
        "What was spoken before, for ElevenLabs' clients: nothing of it is kept here."
    ) { visit in
        try await visit.answer { line in
            line.list("history") { _ in }
            line.number("last_history_item_id", "null")
            line.field("has_more", false)
        }
    }
    .giving("application/json", "An empty list.")
}

extension JSONLine {
    /// Writes the fields of a subscription that has no limit and no price.
    fileprivate mutating func writeSubscription(limit: Int) {
        field("tier", "self_hosted")
        field("status", "active")
        for name: StaticString in [
            "character_count", "voice_slots_used", "professional_voice_slots_used",
            "professional_voice_slots_used_in_workspace", "voice_add_edit_counter", "voice_limit",
            "professional_voice_limit", "max_credit_limit_extension",
        ] { integer(name, 0) }
        integer("character_limit", limit)
        for name: StaticString in [
            "can_extend_character_limit", "allowed_to_extend_character_limit", "can_extend_voice_limit",
            "can_use_instant_voice_cloning", "can_use_professional_voice_cloning", "has_open_invoices",
        ] { field(name, false) }
        object("current_overage") { line in
            line.field("amount", "0")
            line.field("currency", "usd")
        }
        list("open_invoices") { _ in }
    }
}
